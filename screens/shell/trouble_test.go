package shell

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sothidua/assets"
	"sothidua/assets/words"
)

// Given the page on what to do when something went wrong, then every button it
// names in quotes is one the program has, so that nobody looks for one in vain.
func TestThePageOnTroubleNamesWhatThereIs(t *testing.T) {
	known := map[string]bool{}
	for _, text := range []string{
		words.StartRestore, words.RestoreDo, words.RestoreOther, words.RestoreTested, words.RestoreChecked,
		words.StatesTitle, words.SalvageWay, words.SalvageOpen, words.GoneWay, words.ApartKeep, words.ApartTake, words.ApartList,
		fmt.Sprintf(words.ViewNewest, "…"),
	} {
		known[text] = true
	}
	for _, quoted := range regexp.MustCompile(`“([^”]+)”`).FindAllStringSubmatch(assets.Trouble, -1) {
		if !known[quoted[1]] {
			t.Errorf("the page names “%s”, which is no button, title or word of the program", quoted[1])
		}
	}
	for line := range strings.Lines(assets.Trouble) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasSuffix(line, ".") && !strings.HasPrefix(line, "##") {
			t.Errorf("no sentence: %q", line)
		}
	}
}
