package papers

import (
	"strings"

	"gorm.io/gorm"

	"sothidua/assets"
	"sothidua/data"
)

// common is the code of the sentences that all papers share.
const common = "common"

// wording holds a paper's fixed sentences (mẫu câu) by key, several lines where
// the key has several.
type wording map[string][]string

// loadWording takes the shipped sentences and puts the office's own in their place.
func loadWording(db *gorm.DB, paper string) (wording, error) {
	w := wording{}
	w.read(assets.Wording(common))
	w.read(assets.Wording(paper))
	var own []data.Wording
	err := db.Where("text <> '' AND paper IN ?", []string{common, paper}).Order("id").Find(&own).Error
	for _, row := range own {
		w[row.Key] = strings.Split(row.Text, "\n")
	}
	return w, err
}

func (w wording) read(text string) {
	for line := range strings.Lines(text) {
		key, sentence, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if ok && !strings.HasPrefix(key, "#") {
			w[key] = append(w[key], sentence)
		}
	}
}

// lines are the sentences of a key with their fields filled in; fields are names
// and values in turn.
func (b *builder) lines(key string, fields ...string) []string {
	sentences, ok := b.wording[key]
	if !ok {
		panic("papers: no wording for " + key)
	}
	var pairs []string
	for i := 0; i < len(fields); i += 2 {
		pairs = append(pairs, "{{"+fields[i]+"}}", fields[i+1])
	}
	fill := strings.NewReplacer(pairs...)
	filled := make([]string, len(sentences))
	for i, sentence := range sentences {
		filled[i] = fill.Replace(sentence)
	}
	return filled
}

// say is the sentence of a key, see lines.
func (b *builder) say(key string, fields ...string) string {
	return strings.Join(b.lines(key, fields...), "\n")
}
