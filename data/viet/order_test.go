package viet_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"sothidua/data/viet"
)

func TestKeysFollowTheDictionary(t *testing.T) {
	lists := []string{
		"a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e ê ệ f g h i k l m n o ô ơ ợ p q r s t u ư ự v w x y z",
		"an anh Ánh Ăn Ân da đa e ê ma mà mả mã má mạ mă mâ o ô ơ u ư",
		"hoa hoà hỏa hoã Hóa hoạ hoan",
		"1 2 9 a",
	}
	for _, list := range lists {
		ascending(t, "NameKey", viet.NameKey, strings.Fields(list))
		ascending(t, "TextKey", viet.TextKey, strings.Fields(list))
	}
}

func TestNameKeyOrdersGivenFamilyMiddle(t *testing.T) {
	ascending(t, "NameKey", viet.NameKey, []string{
		"An",
		"Bùi Văn An",
		"Nguyễn An",
		"Nguyễn Thị An",
		"Nguyễn Văn An",
		"Trần An",
		"Lê Thị Án", // the tone of the given name before any family name
		"Lê Văn Ân",
		"Đỗ Văn Dũng",
		"An Văn Đức",
		"Nguyễn Văn Hoà",
		"Phạm Văn Hòa", // one name, two ways to set its tone
		"Trần Văn Hoà",
		"Bùi Văn Hỏa",
	})
}

func TestKeysIgnoreCaseCompositionAndPunctuation(t *testing.T) {
	pairs := [][2]string{
		{"ĐẶNG THỊ Ệ", "đặng thị ệ"},
		{"Nguyễn Hợp", norm.NFD.String("Nguyễn Hợp")},
		{"Nguyễn  Hợp ", "Nguyễn Hợp"},
		{"Vật giá - Kế hoạch", "Vật giá, (Kế hoạch)"},
		{"Ðức", "Đức"},
		{"Hoà", "Hòa"},
	}
	for _, p := range pairs {
		if a, b := viet.TextKey(p[0]), viet.TextKey(p[1]); a != b {
			t.Errorf("%q has key %q, %q has %q", p[0], a, p[1], b)
		}
	}
	for _, r := range viet.NameKey("H'Hen Niê Đặng Ưng 12 Łódź") {
		if r < ' ' || r > '~' {
			t.Errorf("the key holds %q", r)
		}
	}
}

func TestNameKeyAgreesWithUnicodeCollation(t *testing.T) {
	c := collate.New(language.Vietnamese)
	rnd := rand.New(rand.NewPCG(1, 2))
	compared := 0
	for range 20_000 {
		a, b := randomName(rnd), randomName(rnd)
		want := compareNames(c, a, b)
		if want == 0 {
			continue
		}
		compared++
		if got := strings.Compare(viet.NameKey(a), viet.NameKey(b)); got != want {
			t.Fatalf("%q and %q: got %d, want %d", a, b, got, want)
		}
	}
	if compared < 15_000 {
		t.Errorf("only %d pairs compared", compared)
	}
}

// compareNames is the reference: word by word in the order of NameKey.
func compareNames(c *collate.Collator, a, b string) int {
	return slices.CompareFunc(keyOrder(a), keyOrder(b), c.CompareString)
}

func keyOrder(name string) []string {
	w := strings.Fields(strings.ToLower(name))
	last := len(w) - 1
	if last == 0 {
		return w
	}
	return append([]string{w[last], w[0]}, w[1:last]...)
}

// randomName is made of few family names and of near words, so that later
// words and tones decide often.
func randomName(r *rand.Rand) string {
	words := []string{pick(r, "Nguyễn Nguyện Ngô Đỗ Do Lê Le Lý Trần Trân")}
	for range r.IntN(3) {
		words = append(words, pick(r, "Văn Vân Thị Thi Đức Dục"))
	}
	return strings.Join(append(words, syllable(r)), " ")
}

func syllable(r *rand.Rand) string {
	nucleus := pick(r, "a ă â e ê i o ô ơ u ư y oa oe uê uy iê uô ươ")
	tones := []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}
	s := pick(r, "C Ch D Đ Ng T") +
		nucleus + tones[r.IntN(len(tones))] +
		pick(r, "n ng")
	return norm.NFC.String(s)
}

func pick(r *rand.Rand, list string) string {
	f := strings.Fields(list)
	return f[r.IntN(len(f))]
}

// ascending fails where a text has not a greater key than the one before it.
func ascending(t *testing.T, name string, key func(string) string, texts []string) {
	t.Helper()
	for i := 1; i < len(texts); i++ {
		a, b := texts[i-1], texts[i]
		if key(a) >= key(b) {
			t.Errorf("%s: %q (%s) is not before %q (%s)", name, a, key(a), b, key(b))
		}
	}
}

func BenchmarkNameKey(b *testing.B) {
	for b.Loop() {
		viet.NameKey("Nguyễn Thị Phương Hoà")
	}
}
