package viet

import (
	"strings"
	"unicode"
)

// Letters says how the letters of a text are stored.
type Letters string

// The ways of storing letters from before Unicode that still come in, each in fonts of
// its own: https://vi.wikipedia.org/wiki/TCVN3 and VNI.
const (
	Unicode Letters = ""
	TCVN3   Letters = "TCVN3"
	VNI     Letters = "VNI"
)

// What the fonts show, at the place of what Windows takes the bytes for.
const (
	tcvn3From = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
	tcvn3To   = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
	// VNI puts a second sign behind a vowel; some signs are letters of their own.
	vniPairs = "aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ " +
		"eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ " +
		"oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ " +
		"uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ"
	vniAlone = "ñđ íí ìì æỉ óĩ òị ôơ öư îỵ"
)

var fromTCVN3, fromVNI = map[rune]rune{}, map[[2]rune]rune{}

func init() {
	to := []rune(tcvn3To)
	for i, r := range []rune(tcvn3From) {
		fromTCVN3[r] = to[i]
	}
	for _, entry := range strings.Fields(vniPairs) {
		r := []rune(entry)
		base := [2]rune{r[0], unicode.ToUpper(r[0])}
		mark := [2]rune{r[1], unicode.ToUpper(r[1])}
		for upper, from := range base {
			letter := r[2]
			if upper == 1 {
				letter = unicode.ToUpper(letter)
			}
			fromVNI[[2]rune{from, mark[0]}], fromVNI[[2]rune{from, mark[1]}] = letter, letter
		}
	}
	for _, entry := range strings.Fields(vniAlone) {
		r := []rune(entry)
		fromVNI[[2]rune{r[0]}], fromVNI[[2]rune{unicode.ToUpper(r[0])}] = r[1], unicode.ToUpper(r[1])
	}
}

// Convert returns a text of old letters, as Windows shows it without their font, as
// it was meant. Signs that stand for nothing stay.
func (l Letters) Convert(text string) string {
	switch l {
	case TCVN3:
		return strings.Map(func(r rune) rune {
			if to, ok := fromTCVN3[r]; ok {
				return to
			}
			return r
		}, text)
	case VNI:
		var b strings.Builder
		runes := []rune(text)
		for i := 0; i < len(runes); i++ {
			if i+1 < len(runes) {
				if to, ok := fromVNI[[2]rune{runes[i], runes[i+1]}]; ok {
					b.WriteRune(to)
					i++
					continue
				}
			}
			if to, ok := fromVNI[[2]rune{runes[i]}]; ok {
				b.WriteRune(to)
			} else {
				b.WriteRune(runes[i])
			}
		}
		return b.String()
	}
	return text
}

// LettersOf tells by the name of a font how its texts are stored, and whether the
// font shows capitals alone.
func LettersOf(font string) (l Letters, capitals bool) {
	name := strings.ToLower(strings.TrimSpace(font))
	switch {
	case strings.HasPrefix(name, ".vn"):
		return TCVN3, strings.HasSuffix(strings.TrimSpace(font), "H")
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		return VNI, false
	}
	return Unicode, false
}

// Spelling tells how much of a text is spelt as Vietnamese: the share of the words
// with marks that are syllables, and how many such words there are.
func Spelling(text string) (share float64, words int) {
	right, words := spelt(text)
	if words == 0 {
		return 1, 0
	}
	return float64(right) / float64(words), words
}

// Recognise tells in which old letters a text without a font stands: those that make
// syllables of what is none. Unicode where it is right as it is, or where no old
// letters make sense of it.
func Recognise(text string) Letters {
	const wrong, right = 0.55, 0.75
	best, most := Unicode, right
	if strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) < 0 {
		return Unicode
	}
	asIs, words := Spelling(text)
	if words == 0 || asIs > wrong {
		return Unicode
	}
	for _, l := range []Letters{TCVN3, VNI} {
		if share, _ := Spelling(l.Convert(text)); share >= most && share > asIs {
			best, most = l, share
		}
	}
	return best
}
