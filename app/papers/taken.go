package papers

import (
	"context"
	"fmt"
	"slices"

	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
)

// NewSentence is a sentence that comes otherwise with this program than the book took it,
// or than it was when the office put its own in its place.
type NewSentence struct {
	Sentence        // as it comes now; Own is the office's
	Came     string // what the book took, or what the office saw beside its own; empty: nothing, or not known
}

// NewSentences are the sentences of all papers that come otherwise. Those that the office
// keeps beside what comes now are none of them.
func NewSentences(ctx context.Context, book *data.Book) (list []NewSentence, err error) {
	w, err := loadWordings(ctx, book)
	if err != nil {
		return nil, err
	}
	for _, code := range slices.Concat([]string{common}, codes()) {
		taken := keyed(sentencesIn(code, w.taken[assets.TextWording(code)]))
		for _, s := range shipped(code) {
			own := w.own[[2]string{code, s.Key}]
			s.Own = own.Text
			switch {
			case own.ID != 0 && own.Shipped != s.Shipped && own.Text != s.Shipped:
				list = append(list, NewSentence{s, own.Shipped})
			case own.ID == 0 && taken[s.Key] != s.Shipped:
				list = append(list, NewSentence{s, taken[s.Key]})
			}
		}
	}
	return list, nil
}

func codes() (all []string) {
	for _, paper := range All {
		all = append(all, paper.Code)
	}
	return all
}

// TakeTexts lets the book speak by the texts of this program where the office has none of
// its own. An own sentence that says the same needs to be none any more.
func TakeTexts(tx *data.Tx) error {
	for name, text := range assets.Texts() {
		taken, err := tx.TextAsTaken(name)
		if err != nil {
			return err
		}
		if taken == text {
			continue
		}
		if err := tx.Save(&data.ShippedText{Name: name, Text: text}); err != nil {
			return err
		}
	}
	rows, err := tx.Wordings()
	if err != nil {
		return err
	}
	for _, row := range rows {
		if row.Text != keyed(shipped(row.Paper))[row.Key] {
			continue
		}
		if err := tx.Delete(&row); err != nil {
			return err
		}
	}
	return nil
}

// keyed are sentences as they come, by key.
func keyed(sentences []Sentence) map[string]string {
	texts := make(map[string]string, len(sentences))
	for _, s := range sentences {
		texts[s.Key] = s.Shipped
	}
	return texts
}

// Keep notes that the office keeps its own sentence beside the one that comes now.
func (s NewSentence) Keep(tx *data.Tx) error {
	row, err := tx.Wording(s.Paper, s.Key)
	if err != nil {
		return err
	}
	row.Shipped = s.Shipped
	return tx.Save(&row)
}

// Take puts the sentence that comes now in the place of the office's own. Where the book has
// not taken the paper's text yet, it stands as the office's, so that no other one changes.
func (s NewSentence) Take(tx *data.Tx) error {
	row, err := tx.Wording(s.Paper, s.Key)
	if err != nil {
		return err
	}
	text, err := tx.TextAsTaken(assets.TextWording(s.Paper))
	if err != nil {
		return err
	}
	if keyed(sentencesIn(s.Paper, text))[s.Key] == s.Shipped {
		return tx.Delete(&row)
	}
	row.Text, row.Shipped = s.Shipped, s.Shipped
	return tx.Save(&row)
}

// Where is the paper and the part of it in which the sentence stands.
func (s NewSentence) Where() string {
	name := words.NewsCommon
	if paper, err := Find(s.Paper); err == nil {
		name = paper.Title
	}
	if s.Group == "" {
		return name
	}
	return fmt.Sprintf(words.NewsSentence, name, s.Group)
}
