package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"clausewright/generator/typeset"
)

// producer names the program in the file. It carries no version and no date: the same contract is the same file.
const producer = "clausewright"

// addInfo adds the document information, for readers that know no XMP.
func addInfo(f *file, l *typeset.Layout) int {
	return f.add("<</Title %s/Author %s/Subject %s/Creator %s/Producer %s>>", textString(l.Title), textString(l.Author),
		textString(l.Subject), textString(producer), textString(producer))
}

// addMetadata adds the same facts as an XMP packet, uncompressed so that programs that know no PDF find it.
func addMetadata(f *file, l *typeset.Layout) int {
	esc := func(s string) string {
		var b bytes.Buffer
		_ = xml.EscapeText(&b, []byte(s)) // a buffer takes everything
		return b.String()
	}
	packet := fmt.Appendf(nil, `<?xpacket begin="%s" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>%s</pdf:Producer>
<xmp:CreatorTool>%s</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`, "\uFEFF", esc(l.Title), esc(l.Author), esc(l.Subject), esc(l.Lang), producer, producer)
	n := f.reserve()
	f.setStream(n, "/Type/Metadata/Subtype/XML", packet)
	return n
}
