package papers

import (
	"context"
	"strings"

	"sothidua/assets"
	"sothidua/data"
)

// common is the code of the sentences that all papers share.
const common = "common"

// wording holds a paper's fixed sentences (mẫu câu) by key, several lines where
// the key has several.
type wording map[string][]string

// based are papers whose sentences another one says too where it has none of its own: what
// the office changes there holds in both.
var based = map[string][]string{
	YearPlan:          {Plan},
	AttendanceSheet:   {Delegates},
	SelfScore:         {ScoreSheet},
	VoteMinutes:       {ScoreSheet, CountingMinutes, Minutes},
	ProposalList:      {Submission},
	MidYear:           {ScoreSheet, CeremonyReport},
	YearEnd:           {ResultComparison, ScoreSheet, CeremonyReport},
	HandoverMinutes:   {CeremonyReport},
	Regulation:        {CountingMinutes},
	AchievementReport: {ScoreSheet},
}

// wordings are the office's own sentences by paper and key.
type wordings map[[2]string]string

func loadWordings(ctx context.Context, book *data.Book) (wordings, error) {
	rows, err := book.Wordings(ctx)
	own := wordings{}
	for _, row := range rows {
		own[[2]string{row.Paper, row.Key}] = row.Text
	}
	return own, err
}

// of takes the shipped sentences of a paper and puts the office's own in their
// place, and a sentence on trial in its own.
func (own wordings) of(paper string, trial *data.Wording) wording {
	w := wording{}
	for _, code := range append(append([]string{common}, based[paper]...), paper) {
		for _, s := range shipped(code) {
			w[s.Key] = strings.Split(s.Shipped, "\n")
			if text, ok := own[[2]string{code, s.Key}]; ok {
				w[s.Key] = strings.Split(text, "\n")
			}
			if trial != nil && trial.Paper == code && trial.Key == s.Key {
				w[s.Key] = strings.Split(trial.Text, "\n")
			}
		}
	}
	return w
}

// shipped are the sentences of a code as they come with the program, in order.
func shipped(code string) []Sentence {
	var all []Sentence
	group := ""
	for line := range strings.Lines(assets.Wording(code)) {
		line = strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(line, "## "); ok {
			group = title
			continue
		}
		key, text, ok := strings.Cut(line, " = ")
		if !ok || strings.HasPrefix(key, "#") {
			continue
		}
		if n := len(all); n > 0 && all[n-1].Key == key {
			all[n-1].Shipped += "\n" + text
			continue
		}
		all = append(all, Sentence{Paper: code, Group: group, Key: key, Shipped: text})
	}
	return all
}

// lines are the sentences of a key with their fields filled in; fields are names
// and values in turn. What holds for the whole year can stand in any sentence.
func (b *builder) lines(key string, fields ...string) []string {
	sentences, ok := b.wording[key]
	if !ok {
		panic("papers: no wording for " + key)
	}
	var pairs []string
	for i := 0; i < len(fields); i += 2 {
		pairs = append(pairs, "{{"+fields[i]+"}}", fields[i+1])
	}
	for _, field := range yearFields {
		pairs = append(pairs, "{{"+field.Name+"}}", field.value(b.facts))
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
