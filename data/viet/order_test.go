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
		"hoa hoà hòa Hoà hỏa hoá Họa", // equal keys keep their order
		"1 2 9 a",
	}
	for _, list := range lists {
		want := strings.Fields(list)
		for name, sorted := range map[string][]string{
			"NameKey": sortBy(want, viet.NameKey),
			"TextKey": sortBy(want, viet.TextKey),
		} {
			if !slices.Equal(sorted, want) {
				t.Errorf("%s: got %v, want %v", name, sorted, want)
			}
		}
	}
}

func TestNameKeyOrdersGivenFamilyMiddle(t *testing.T) {
	want := []string{
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
	}
	if got := sortBy(want, viet.NameKey); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestKeysIgnoreCaseCompositionAndPunctuation(t *testing.T) {
	pairs := [][2]string{
		{"ĐẶNG THỊ Ệ", "đặng thị ệ"},
		{"Nguyễn Hợp", norm.NFD.String("Nguyễn Hợp")},
		{"Nguyễn  Hợp ", "Nguyễn Hợp"},
		{"Vật giá - Kế hoạch", "Vật giá, (Kế hoạch)"},
		{"Ðức", "Đức"},
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
	if compared < 19_000 {
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
	nucleus := []rune(pick(r, "a ă â e ê i o ô ơ u ư y oa oe uê uy iê uô ươ"))
	last := len(nucleus) - 1
	tones := []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}
	s := pick(r, "B C Ch D Đ Gi H K L M N Ng Ph Th Tr V X") +
		string(nucleus[:last]) + string(nucleus[last]) + tones[r.IntN(len(tones))] +
		pick(r, "n m ng nh t c p")
	return norm.NFC.String(s)
}

func pick(r *rand.Rand, list string) string {
	f := strings.Fields(list)
	return f[r.IntN(len(f))]
}

// sortBy returns the texts ordered by key, taken in from the far end to the
// near so that no order survives by chance; equal keys keep their order.
func sortBy(texts []string, key func(string) string) []string {
	type item struct {
		key  string
		rank int
	}
	items := make([]item, len(texts))
	for i, s := range texts {
		items[len(texts)-1-i] = item{key(s), i}
	}
	slices.SortFunc(items, func(a, b item) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return a.rank - b.rank
	})
	sorted := make([]string, len(items))
	for i, it := range items {
		sorted[i] = texts[it.rank]
	}
	return sorted
}

func BenchmarkNameKey(b *testing.B) {
	for b.Loop() {
		viet.NameKey("Nguyễn Thị Phương Hoà")
	}
}
