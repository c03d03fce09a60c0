package pdf

import (
	"bytes"
	"fmt"
)

// tokenKind says what a token is. The zero kind is the end of the input.
type tokenKind int

const (
	end    tokenKind = iota
	number           // 12, -0.57
	name             // /Type, without its slash
	text             // (string), unescaped
	word             // obj, Tj, R
	open             // [ or <<
	closed           // ] or >>
)

// token is one word of PDF syntax. Its bytes are part of the input, except for strings that had escapes.
type token struct {
	kind  tokenKind
	value float64
	bytes []byte
}

// is reports whether the token is the word or bracket s.
func (t token) is(s string) bool {
	return (t.kind == word || t.kind == open || t.kind == closed) && string(t.bytes) == s
}

func (t token) String() string {
	if t.kind == end {
		return "end of input"
	}
	return fmt.Sprintf("%.40q", t.bytes)
}

// lexer cuts PDF syntax into tokens. It reads what the engine writes and refuses the rest of the language: comments,
// hexadecimal strings, escapes in names.
type lexer struct {
	src []byte
	at  int
}

func (l *lexer) next() (token, error) {
	for l.at < len(l.src) && classes[l.src[l.at]] == space {
		l.at++
	}
	if l.at == len(l.src) {
		return token{}, nil
	}
	from := l.at
	switch c := l.src[l.at]; {
	case c == '(':
		return l.literal()
	case c == '[' || c == ']':
		l.at++
		kind := open
		if c == ']' {
			kind = closed
		}
		return token{kind: kind, bytes: l.src[from:l.at]}, nil
	case bytes.HasPrefix(l.src[l.at:], []byte("<<")):
		l.at += 2
		return token{kind: open, bytes: l.src[from:l.at]}, nil
	case bytes.HasPrefix(l.src[l.at:], []byte(">>")):
		l.at += 2
		return token{kind: closed, bytes: l.src[from:l.at]}, nil
	case c == '/':
		l.at++
		return token{kind: name, bytes: l.regular()}, nil
	case c == '<' || c == '>' || c == '%' || c == ')' || c == '{' || c == '}':
		return token{}, fmt.Errorf("unexpected %q at byte %d", c, l.at)
	}
	b := l.regular()
	if v, ok := decimal(b); ok {
		return token{kind: number, value: v, bytes: b}, nil
	}
	return token{kind: word, bytes: b}, nil
}

// regular takes the bytes up to the next space or delimiter.
func (l *lexer) regular() []byte {
	from := l.at
	for l.at < len(l.src) && classes[l.src[l.at]] == 0 {
		l.at++
	}
	return l.src[from:l.at]
}

// literal takes a string in parentheses. The engine escapes exactly backslash, parentheses and carriage return.
func (l *lexer) literal() (token, error) {
	from := l.at + 1
	var out []byte // nil as long as nothing was escaped
	for i := from; i < len(l.src); i++ {
		c := l.src[i]
		switch {
		case c == ')':
			if out == nil {
				out = l.src[from:i]
			}
			l.at = i + 1
			return token{kind: text, bytes: out}, nil
		case c == '(':
			return token{}, fmt.Errorf("bare parenthesis in the string at byte %d", l.at)
		case c == '\\':
			if out == nil {
				out = append(make([]byte, 0, i-from+16), l.src[from:i]...)
			}
			i++
			if i == len(l.src) {
				break
			}
			switch e := l.src[i]; e {
			case '\\', '(', ')':
				out = append(out, e)
			case 'r':
				out = append(out, '\r')
			default:
				return token{}, fmt.Errorf("unknown escape %q in the string at byte %d", e, l.at)
			}
		case out != nil:
			out = append(out, c)
		}
	}
	return token{}, fmt.Errorf("the string at byte %d does not end", l.at)
}

// decimal reads a plain decimal number of at most 15 digits.
func decimal(b []byte) (float64, bool) {
	digits, negative := b, false
	if len(b) > 0 && b[0] == '-' {
		digits, negative = b[1:], true
	}
	var whole int64
	scale, seen, point := 1.0, 0, false
	for _, c := range digits {
		switch {
		case c >= '0' && c <= '9':
			whole = whole*10 + int64(c-'0')
			seen++
			if point {
				scale *= 10
			}
		case c == '.' && !point:
			point = true
		default:
			return 0, false
		}
	}
	if seen == 0 || seen > 15 {
		return 0, false
	}
	v := float64(whole) / scale
	if negative {
		v = -v
	}
	return v, true
}

// classes sorts bytes as the syntax does; bytes of words and numbers are 0.
var classes = [256]byte{
	' ': space, '\n': space, '\r': space, '\t': space, '\f': space, 0: space,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter, ']': delimiter,
	'{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter,
}

const (
	space = iota + 1
	delimiter
)
