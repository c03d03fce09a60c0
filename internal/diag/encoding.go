package diag

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// UTF8 returns the text in which the lines and columns of a Pos are counted: src without a byte order mark, and turned
// into UTF-8 when it is UTF-16. Spreadsheets and older editors on Windows write both. Whatever else src holds is
// returned as it is, valid or not.
func UTF8(src []byte) []byte {
	switch {
	case bytes.HasPrefix(src, []byte{0xEF, 0xBB, 0xBF}):
		return src[3:]
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
		return fromUTF16(src[2:], binary.LittleEndian)
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		return fromUTF16(src[2:], binary.BigEndian)
	case len(src) >= 4 && src[0] != 0 && src[1] == 0 && src[2] != 0 && src[3] == 0:
		return fromUTF16(src, binary.LittleEndian)
	case len(src) >= 4 && src[0] == 0 && src[1] != 0 && src[2] == 0 && src[3] != 0:
		return fromUTF16(src, binary.BigEndian)
	default:
		return src
	}
}

// fromUTF16 leaves an invalid UTF-8 byte, never a plausible character, where a surrogate has no partner or the last
// code unit is cut in half: the reader of the text reports it like any other broken byte.
func fromUTF16(src []byte, order binary.ByteOrder) []byte {
	const broken = 0xFF
	out := make([]byte, 0, len(src))
	for len(src) >= 2 {
		r := rune(order.Uint16(src))
		src = src[2:]
		if utf16.IsSurrogate(r) {
			if len(src) < 2 {
				out = append(out, broken)
				continue
			}
			pair := utf16.DecodeRune(r, rune(order.Uint16(src)))
			if pair == utf8.RuneError {
				out = append(out, broken)
				continue
			}
			r, src = pair, src[2:]
		}
		out = utf8.AppendRune(out, r)
	}
	if len(src) > 0 {
		out = append(out, broken)
	}
	return out
}
