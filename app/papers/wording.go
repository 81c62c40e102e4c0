package papers

import (
	"context"
	"strings"

	"sothidua/app/contest"
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
	Plan:               {Minutes},
	Script:             {Minutes},
	Conclusion:         {Minutes},
	YearPlan:           {Plan},
	MovementPlan:       {Plan},
	AttendanceSheet:    {Delegates},
	Received:           {Delegates},
	GoldenBook:         {Rewards},
	SelfScore:          {ScoreSheet},
	VoteMinutes:        {ScoreSheet, CountingMinutes, Minutes},
	ProposalList:       {Submission},
	MidYear:            {ScoreSheet, CeremonyReport},
	YearEnd:            {ResultComparison, ScoreSheet, CeremonyReport},
	HandoverMinutes:    {CeremonyReport},
	Regulation:         {CountingMinutes},
	AchievementReport:  {ScoreSheet},
	AchievementSummary: {ScoreSheet, AchievementReport},
}

// wordings are the sentences of a book.
type wordings struct {
	own   map[[2]string]data.Wording // the office's, by paper and key
	taken map[string]string          // texts of the program as the book took them
}

func loadWordings(ctx context.Context, book *data.Book) (w wordings, err error) {
	if w.taken, err = book.ShippedTexts(ctx); err != nil {
		return w, err
	}
	rows, err := book.Wordings(ctx)
	w.own = map[[2]string]data.Wording{}
	for _, row := range rows {
		w.own[[2]string{row.Paper, row.Key}] = row
	}
	return w, err
}

// sentences are those of a code in order: the office's own, and as the book took them. One
// that the book took cannot be said any more where it has a field that the program does
// not fill: this program's stands in its place, as it does for one that was not there yet.
func (w wordings) sentences(code string) []Sentence {
	taken := keyed(sentencesIn(code, w.taken[assets.TextWording(code)]))
	all := shipped(code)
	for i, s := range all {
		if text, ok := taken[s.Key]; ok && text != s.Shipped && s.Check(text) == nil {
			all[i].Shipped = text
		}
		all[i].Own = w.own[[2]string{code, s.Key}].Text
	}
	return all
}

// of takes the sentences of a paper and puts one on trial in its place.
func (w wordings) of(paper string, trial *data.Wording) wording {
	said := wording{}
	for _, code := range append(append([]string{common}, based[paper]...), paper) {
		for _, s := range w.sentences(code) {
			said[s.Key] = strings.Split(s.Text(), "\n")
			if trial != nil && trial.Paper == code && trial.Key == s.Key {
				said[s.Key] = strings.Split(trial.Text, "\n")
			}
		}
	}
	return said
}

// shipped are the sentences of a code as they come with the program, in order.
func shipped(code string) []Sentence { return sentencesIn(code, assets.Wording(code)) }

// sentencesIn reads a text of sentences.
func sentencesIn(code, text string) []Sentence {
	var all []Sentence
	group := ""
	for line := range strings.Lines(text) {
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
	value := func(name string) (value string, ok bool) {
		for i := 0; i < len(fields); i += 2 {
			if value := fields[i+1]; fields[i] != name {
				continue
			} else if b.blank && value == number(0) { // nothing is counted in a form for the pen
				return b.say("short blank"), true
			} else {
				return value, true
			}
		}
		for _, field := range yearFields {
			if field.Name != name {
				continue
			}
			if name == councilField && b.open(contest.Council) {
				return field.value(b.facts) + " " + b.say("blank"), true
			}
			return field.value(b.facts), true
		}
		return "", false
	}
	filled := make([]string, len(sentences))
	for i, sentence := range sentences {
		filled[i] = fill(sentence, value)
	}
	return filled
}

// fill puts values in the place of the fields of a sentence; a field that has none stays as
// it is written. Papers of thousands of people say some hundred thousand sentences.
func fill(sentence string, value func(name string) (string, bool)) string {
	var filled strings.Builder
	for {
		before, after, ok := strings.Cut(sentence, "}}")
		open := strings.LastIndex(before, "{{")
		if !ok {
			filled.WriteString(sentence)
			return filled.String()
		}
		if open < 0 {
			filled.WriteString(before + "}}")
		} else if text, known := value(before[open+len("{{"):]); known {
			filled.WriteString(before[:open])
			filled.WriteString(text)
		} else {
			filled.WriteString(before + "}}")
		}
		sentence = after
	}
}

// say is the sentence of a key, see lines.
func (b *builder) say(key string, fields ...string) string {
	return strings.Join(b.lines(key, fields...), "\n")
}
