package viet

import (
	"strings"

	"sothidua/assets/words"
)

// InWords returns a whole number as it is read (bằng chữ): 15 is mười lăm, 21 hai
// mươi mốt, 105 một trăm linh năm.
func InWords(n int) string {
	switch {
	case n < 0:
		return words.NumberMinus + " " + InWords(-n)
	case n == 0:
		return words.Digits[0]
	}
	return strings.Join(inWords(n, false), " ")
}

// The words of a number are those of its billions, then of each group of three digits.
const billion = 1_000_000_000

// inWords reads n; what follows something greater names its hundreds also where it has none.
func inWords(n int, follows bool) (said []string) {
	if over := n / billion; over > 0 {
		said = append(inWords(over, false), words.NumberBillion)
		n, follows = n%billion, true
	}
	for _, group := range []struct {
		size int
		name string
	}{{1_000_000, words.NumberMillion}, {1000, words.NumberThousand}, {1, ""}} {
		here := n / group.size % 1000
		if here == 0 {
			continue
		}
		said = append(said, hundreds(here, follows || len(said) > 0)...)
		if group.name != "" {
			said = append(said, group.name)
		}
	}
	return said
}

func hundreds(n int, follows bool) (said []string) {
	hundred, ten, one := n/100, n/10%10, n%10
	if hundred > 0 || follows {
		said = append(said, words.Digits[hundred], words.NumberHundred)
		if ten == 0 && one > 0 {
			said = append(said, words.NumberNoTens)
		}
	}
	switch {
	case ten == 1:
		said = append(said, words.NumberTen)
	case ten > 1:
		said = append(said, words.Digits[ten], words.NumberTens)
	}
	switch {
	case one == 0:
	case one == 1 && ten > 1:
		said = append(said, words.NumberOneAfterTens)
	case one == 4 && ten > 1:
		said = append(said, words.NumberFourAfterTens)
	case one == 5 && ten > 0:
		said = append(said, words.NumberFiveAfterTen)
	default:
		said = append(said, words.Digits[one])
	}
	return said
}
