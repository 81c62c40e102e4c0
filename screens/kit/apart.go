package kit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Names that begin alike are told apart by where they part: "Công ty…Quản lý khai thác…",
// "Công ty…Lâm nghiệp…".

const (
	beginsAlike = 8   // letters that two names share at least
	longestName = 160 // a longer text is none
	tellsApart  = 6   // letters behind those they share that are enough to see
	fewLetters  = 2   // of a beginning, with what stands for the rest: they say nothing
)

// names are the texts of a list in order, without what indents them.
type names []string

// namesOf keeps those of the texts that are names; nil where no two begin alike.
func namesOf(texts []string) names {
	var n names
	for _, text := range texts {
		text = strings.TrimLeft(text, " ")
		if long := utf8.RuneCountInString(text); long > beginsAlike && long <= longestName {
			n = append(n, text)
		}
	}
	slices.Sort(n)
	n = slices.Compact(n)
	for i := 1; i < len(n); i++ {
		if common(n[i-1], n[i]) >= beginsAlike {
			return n
		}
	}
	return nil
}

// shared is with how many letters of a text another of the names begins; 0 where none
// begins like it.
func (n names) shared(text string) int {
	bare := strings.TrimLeft(text, " ")
	at, known := slices.BinarySearch(n, bare)
	most := 0
	if at > 0 {
		most = common(n[at-1], bare)
	}
	if known {
		at++
	}
	if at < len(n) {
		most = max(most, common(n[at], bare))
	}
	if most < beginsAlike {
		return 0
	}
	return most + len(text) - len(bare)
}

// Shortened are names that stand below each other, cut to width as like shows them so that
// they are told apart.
func Shortened(texts []string, width float32, like *canvas.Text) []string {
	known, short := namesOf(texts), make([]string, len(texts))
	for i, text := range texts {
		short[i] = cellLook{text: text, shared: known.shared(text)}.cut(width, like.TextSize, like.TextStyle)
	}
	return short
}

// common is how many letters two texts have in common at their beginning.
func common(a, b string) (letters int) {
	for a != "" && b != "" {
		one, size := utf8.DecodeRuneInString(a)
		other, _ := utf8.DecodeRuneInString(b)
		if one != other {
			break
		}
		a, b, letters = a[size:], b[size:], letters+1
	}
	return letters
}

// keepApart shortens text to width so that the word is seen in which it parts from another
// that has so many letters in common with it.
func keepApart(text string, shared int, width, size float32, style fyne.TextStyle) string {
	runes := []rune(strings.ReplaceAll(text, "\n", " "))
	word := func(from int) int { // where the word of a letter begins
		for from > 0 && runes[from-1] != ' ' {
			from--
		}
		return from
	}
	bare := strings.TrimLeft(text, " ")
	indent := text[:len(text)-len(bare)]
	head := strings.TrimSuffix(ellipsize(bare, (width-measure(indent, size, style))/3, size, style), "…")
	if cut := strings.LastIndex(head, " "); cut > 0 && !strings.HasPrefix(bare[len(head):], " ") {
		head = head[:cut]
	}
	head = indent + head + "…"
	room, from := width-measure(head, size, style), word(min(shared, len(runes)-1))
	for from > 0 {
		longer := word(from - 1)
		if longer <= len([]rune(head)) || measure(string(runes[longer:]), size, style) > room {
			break
		}
		from = longer
	}
	tail := ellipsize(string(runes[from:]), room, size, style)
	if rest := width - measure(indent+tail, size, style); from > 0 && tail == string(runes[from:]) { // what is left is for how it begins
		begins := strings.TrimSuffix(ellipsize(bare, rest, size, style), "…")
		if longer := indent + strings.TrimRight(begins, " ") + "…"; len(longer) > len(head) && len([]rune(longer)) <= from {
			head = longer
		}
	}
	if utf8.RuneCountInString(strings.TrimLeft(head, " ")) <= fewLetters {
		return ellipsize(text, width, size, style) // too narrow for both: how it begins says more
	}
	return head + tail
}
