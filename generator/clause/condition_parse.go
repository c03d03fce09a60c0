package clause

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"clausewright/internal/diag"
)

// ParseCondition reads one condition. Places are those of src in a file of that name. The Condition is nil when there is a
// finding, of which there is at most one: after a misread word the rest would be guesswork.
func ParseCondition(name, src string) (*Condition, diag.List) {
	text, found := newSource(name, []byte(src))
	if len(found) > 0 {
		return nil, found
	}
	return parseCondition(string(text.text), text.pos)
}

// parseCondition reads src, whose offset i stands at at(i).
func parseCondition(src string, at func(int) diag.Pos) (*Condition, diag.List) {
	p := conditionParser{lexer: lexer{src: src}, at: at}
	p.next()
	c := &Condition{pos: at(p.tok.from)}
	c.root = p.any()
	if p.failed == nil && p.tok.kind != endToken {
		p.unexpected(`"and" or "or"`)
	}
	if p.failed != nil {
		return nil, diag.List{*p.failed}
	}
	return c, nil
}

// tokenKind is a kind of word of a condition.
type tokenKind int

const (
	endToken tokenKind = iota
	badToken
	wordToken   // a path or keyword
	textToken   // "..."
	bareToken   // 30, 4.99, P6M, 2027-01-31, 09:30
	symbolToken // == != < <= > >= ( ) [ ] ,
)

type token struct {
	kind tokenKind
	text string // of a text without its quotes
	from int
}

// lexer cuts a condition into words. A line break is a space.
type lexer struct {
	src string
	off int
}

// longestValue bounds numbers, whose reading takes more than linear time.
const longestValue = 40

var keywords = []string{"and", "or", "not", "in", "has", "is", "given", "true", "false"}

func (l *lexer) scan() token {
	for l.off < len(l.src) && (l.src[l.off] == ' ' || l.src[l.off] == '\n') {
		l.off++
	}
	from := l.off
	if from == len(l.src) {
		return token{kind: endToken, from: from}
	}
	rest := l.src[from:]
	switch c := rest[0]; {
	case c == '"':
		end := strings.IndexAny(rest[1:], "\"\n")
		if end < 0 || rest[1+end] == '\n' {
			l.off = len(l.src)
			return token{kind: badToken, text: "the text is not closed by a quotation mark on its line", from: from}
		}
		l.off += end + 2
		return token{kind: textToken, text: rest[1 : 1+end], from: from}
	case isLower(c):
		l.off += prefix(rest, func(c byte) bool { return isLower(c) || isDigit(c) || c == '_' || c == '.' })
		return token{kind: wordToken, text: l.src[from:l.off], from: from}
	case isDigit(c) || c == 'P' || c == '-' && len(rest) > 1 && isDigit(rest[1]):
		l.off += 1 + prefix(rest[1:], func(c byte) bool { return isDigit(c) || isUpper(c) || c == '.' || c == ':' || c == '-' })
		if l.off-from > longestValue {
			return token{kind: badToken, text: "the value is too long", from: from}
		}
		return token{kind: bareToken, text: l.src[from:l.off], from: from}
	}
	for _, symbol := range []string{"==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ","} {
		if strings.HasPrefix(rest, symbol) {
			l.off += len(symbol)
			return token{kind: symbolToken, text: symbol, from: from}
		}
	}
	r, size := utf8.DecodeRuneInString(rest)
	l.off += size
	message := fmt.Sprintf("%q means nothing in a condition", r)
	switch r {
	case '=':
		message = `"=" means nothing in a condition; write ==`
	case '“', '”', '‘', '’', '\'':
		message = `texts stand in straight double quotation marks: "..."`
	case '&', '|', '!':
		message = fmt.Sprintf("%q means nothing in a condition; write and, or, not", r)
	}
	return token{kind: badToken, text: message, from: from}
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// prefix returns how many bytes at the beginning of s satisfy f.
func prefix[T string | []byte](s T, f func(byte) bool) int {
	for i := range len(s) {
		if !f(s[i]) {
			return i
		}
	}
	return len(s)
}

// conditionParser is a recursive descent: any = all {"or" all}, all = one {"and" one}.
type conditionParser struct {
	lexer
	at     func(int) diag.Pos
	tok    token
	depth  int
	failed *diag.Diagnostic
}

// next never passes the end or the first fault.
func (p *conditionParser) next() {
	if p.failed != nil {
		return
	}
	p.tok = p.scan()
	if p.tok.kind == badToken {
		p.fail(p.tok.from, p.tok.text, "")
	}
}

func (p *conditionParser) fail(off int, message, hint string) {
	if p.failed == nil {
		d := fault(p.at(off), RuleCondition, message, hint)
		p.failed = &d
		p.tok = token{kind: endToken, from: len(p.src)}
	}
}

func (p *conditionParser) unexpected(want string) {
	switch p.tok.kind {
	case endToken:
		p.fail(p.tok.from, fmt.Sprintf("the condition ends where %s is expected", want), "")
	case textToken:
		p.fail(p.tok.from, fmt.Sprintf("%q stands where %s is expected", p.tok.text, want), "")
	default:
		p.fail(p.tok.from, fmt.Sprintf("%s stands where %s is expected", p.tok.text, want), "")
	}
}

func (p *conditionParser) is(kind tokenKind, text string) bool {
	return p.tok.kind == kind && p.tok.text == text
}

// accept passes a word if it is the next one.
func (p *conditionParser) accept(kind tokenKind, text string) bool {
	if !p.is(kind, text) {
		return false
	}
	p.next()
	return true
}

// any reads terms joined by one of "or" and "and". Which of the two binds closer is not for a reader of a contract to know.
func (p *conditionParser) any() expr {
	first := p.one()
	joiner := p.tok
	if !p.is(wordToken, "or") && !p.is(wordToken, "and") {
		return first
	}
	terms := []expr{first}
	for p.failed == nil && p.accept(wordToken, joiner.text) {
		terms = append(terms, p.one())
	}
	if p.is(wordToken, "or") || p.is(wordToken, "and") {
		p.fail(p.tok.from, `"and" and "or" meet without parentheses`, "put parentheses around what belongs together")
	}
	if joiner.text == "or" {
		return &anyOf{terms}
	}
	return &allOf{terms}
}

// maxDepth bounds parentheses within parentheses.
const maxDepth = 30

func (p *conditionParser) one() expr {
	if p.depth++; p.depth > maxDepth {
		p.fail(p.tok.from, "the condition is nested too deeply", "")
	}
	defer func() { p.depth-- }()
	switch {
	case p.failed != nil:
		return &test{}
	case p.accept(symbolToken, "("):
		e := p.any()
		if !p.accept(symbolToken, ")") {
			p.unexpected(`")"`)
		}
		return e
	case p.is(wordToken, "not"):
		p.next()
		e := p.one()
		return &negation{e}
	case p.tok.kind == wordToken && !slices.Contains(keywords, p.tok.text):
		return p.test()
	default:
		p.unexpected("the path of a field")
		return &test{}
	}
}

func (p *conditionParser) test() expr {
	t := &test{path: p.tok.text, pos: p.at(p.tok.from), op: opYes}
	if !isPath(t.path) {
		p.fail(p.tok.from, fmt.Sprintf("%s is no path of a field", t.path), "")
	}
	p.next()
	t.opPos = p.at(p.tok.from)
	switch {
	case p.accept(wordToken, "is"):
		t.op = opGiven
		if p.accept(wordToken, "not") {
			t.op = opNotGiven
		}
		if !p.accept(wordToken, "given") {
			p.unexpected(`"given" or "not given"`)
		}
	case p.accept(wordToken, "in"):
		t.op = opIn
		t.against = p.list()
	case p.accept(wordToken, "has"):
		t.op = opHas
		t.against = []literal{p.literal()}
	case p.tok.kind == symbolToken:
		op, ok := comparisons[p.tok.text]
		if !ok {
			return t
		}
		t.op = op
		p.next()
		t.against = []literal{p.literal()}
	}
	return t
}

var comparisons = map[string]operator{"==": opEqual, "!=": opUnequal, "<": opLess, "<=": opLessEqual, ">": opMore, ">=": opMoreEqual}

func (p *conditionParser) list() []literal {
	if !p.accept(symbolToken, "[") {
		p.unexpected(`"[" and the values`)
		return nil
	}
	values := []literal{p.literal()}
	for p.accept(symbolToken, ",") {
		values = append(values, p.literal())
	}
	if !p.accept(symbolToken, "]") {
		p.unexpected(`"," or "]"`)
	}
	return values
}

func (p *conditionParser) literal() literal {
	tok := p.tok
	switch {
	case tok.kind == textToken, tok.kind == bareToken, p.is(wordToken, "true"), p.is(wordToken, "false"):
		p.next()
		return newLiteral(tok.text, tok.kind == textToken, p.at(tok.from))
	case tok.kind == wordToken && !slices.Contains(keywords, tok.text):
		p.fail(tok.from, fmt.Sprintf("%s stands where a value is expected", tok.text), "texts stand in quotation marks; fields are not compared with each other")
	default:
		p.unexpected("a value")
	}
	return literal{}
}

// isPath reports whether s is names joined by dots: "fees.due.days".
func isPath(s string) bool {
	for _, name := range strings.Split(s, ".") {
		if name == "" || !isLower(name[0]) || prefix(name, func(c byte) bool { return isLower(c) || isDigit(c) || c == '_' }) < len(name) {
			return false
		}
	}
	return true
}
