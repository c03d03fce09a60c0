package document

import (
	"strconv"
	"strings"
	"testing"
)

func TestSigns(t *testing.T) {
	for _, c := range []struct {
		n             int
		letter, roman string
	}{
		{1, "a", "i"}, {4, "d", "iv"}, {9, "i", "ix"}, {26, "z", "xxvi"}, {27, "aa", "xxvii"}, {49, "aw", "xlix"}, {52, "az", "lii"}, {53, "ba", "liii"}, {702, "zz", "dccii"}, {703, "aaa", "dcciii"}, {1994, "bxr", "mcmxciv"},
	} {
		if got := letter(c.n); got != c.letter {
			t.Errorf("letter(%d) = %s, want %s", c.n, got, c.letter)
		}
		if got := roman(c.n); got != c.roman {
			t.Errorf("roman(%d) = %s, want %s", c.n, got, c.roman)
		}
	}
}

// TestRomanReadsBack reads the numerals by the rule that a smaller sign before a greater one is taken away.
func TestRomanReadsBack(t *testing.T) {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100, 'd': 500, 'm': 1000}
	for n := 1; n < 4000; n++ {
		s, sum := roman(n), 0
		for i := range len(s) {
			v := values[s[i]]
			if i+1 < len(s) && v < values[s[i+1]] {
				v = -v
			}
			sum += v
		}
		if sum != n {
			t.Fatalf("roman(%d) = %s, which is %d", n, s, sum)
		}
		if strings.Contains(s, "iiii") || strings.Contains(s, "xxxx") || strings.Contains(s, "cccc") {
			t.Fatalf("roman(%d) = %s repeats a sign four times", n, s)
		}
	}
}

func TestLettersAreDistinct(t *testing.T) {
	seen := map[string]int{}
	for n := 1; n < 2000; n++ {
		if before, ok := seen[letter(n)]; ok {
			t.Fatalf("%d and %d are both %s", before, n, letter(n))
		}
		seen[letter(n)] = n
	}
}

func TestNumberTwiceIsNumberOnce(t *testing.T) {
	d := readCase(t, "part body body\nclause a - A\n1. One.\n1. Two.\n  1. Three.\n")
	Number(d)
	once := Dump(d)
	Number(d)
	if twice := Dump(d); once != twice {
		t.Errorf("numbered twice:\n%s\nonce:\n%s", twice, once)
	}
}

func TestManyRecitals(t *testing.T) {
	d := readCase(t, "part recitals background\n"+strings.Repeat("1. Words.\n", 30))
	Number(d)
	for i, b := range d.Parts[0].Blocks {
		want := "(" + strings.ToUpper(letter(i+1)) + ")"
		if got := b.(*Provision).Number; got != want {
			t.Errorf("recital %s is %s, want %s", strconv.Itoa(i+1), got, want)
		}
	}
}
