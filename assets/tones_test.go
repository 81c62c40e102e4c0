package assets

import (
	"regexp"
	"strings"
	"testing"
)

// All papers place a tone as their other words do: “hóa”, “tọa”, never “hoá” in one sentence and
// “Văn hóa” in the next.
func TestPapersPlaceTonesOneWay(t *testing.T) {
	other := regexp.MustCompile(`\p{L}*[^qQ\P{L}](o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])([^\p{L}]|$)`)
	for _, planted := range []string{"cụ thể hoá phong trào", "an toạ.", "huỷ"} {
		if !other.MatchString(planted) {
			t.Errorf("not found: %s", planted)
		}
	}
	files, err := wording.ReadDir("wording")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := wording.ReadFile("wording/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if word := other.FindString(line); word != "" {
				t.Errorf("%s, line %d: %q", file.Name(), i+1, word)
			}
		}
	}
}
