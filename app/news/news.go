// Package news tells what comes otherwise with this program than a book has it (có gì mới):
// its laws, its rules, its titles, the sentences of its papers and the usual days.
package news

import (
	"context"

	"sothidua/app/papers"
	"sothidua/app/rules"
	"sothidua/app/titles"
	"sothidua/data"
)

// Sort is what an item is.
type Sort string

// The sorts of items.
const (
	SortLaw      Sort = "law"
	SortRule     Sort = "rule"
	SortTitle    Sort = "title"
	SortSentence Sort = "sentence"
	SortDeadline Sort = "deadline"
)

// Records are the tables from which it follows what is news.
var Records = []string{"rules", "award_kinds", "regimes", "settings", "wordings", "deadlines", "shipped_texts", "years"}

// Item is a row that comes otherwise with this program. Of its three texts an empty one says
// that there is none.
type Item struct {
	Sort Sort
	Name string
	Came string // as the book took it from an earlier program
	Own  string // as the office has it; empty where the office changed nothing
	Now  string // as it comes with this program

	Unknown bool // what the office's took the place of is not known any more
	Asked   bool // the office has its own: it is asked, and nothing is written unasked

	take, keep func(*data.Tx) error // of what is asked
}

// News (có gì mới) is what comes otherwise, what is asked last.
type News struct {
	Items []Item

	laws   []data.Regime
	rules  rules.News
	titles []lawNews
}

// lawNews are the titles of one law that nobody changed, and those that the book lacks.
type lawNews struct {
	file             *data.TitleBook
	changed, missing []data.AwardKind
}

// Read compares a book with what comes with this program.
func Read(ctx context.Context, book *data.Book) (*News, error) {
	n := &News{}
	var asked []Item
	for _, of := range []func(context.Context, *data.Book) (plain, asked []Item, err error){n.readLaws, n.readRules, n.readTitles, readSentences, readDeadlines} {
		plain, more, err := of(ctx, book)
		if err != nil {
			return nil, err
		}
		n.Items, asked = append(n.Items, plain...), append(asked, more...)
	}
	n.Items = append(n.Items, asked...)
	return n, nil
}

// Count is how many items nobody changed, Asked how many the office is asked about.
func (n *News) Count() int { return len(n.Items) - n.Asked() }

func (n *News) Asked() (count int) {
	for _, item := range n.Items {
		if item.Asked {
			count++
		}
	}
	return count
}

// Take writes all that the office did not change as it comes with this program. Years that
// were decided keep the rules they were judged by.
func (n *News) Take(tx *data.Tx) error {
	if err := tx.KeepJudged(); err != nil { // by the laws as they were
		return err
	}
	if err := tx.TakeLaws(n.laws); err != nil {
		return err
	}
	if err := n.rules.Take(tx); err != nil {
		return err
	}
	for _, law := range n.titles {
		if err := titles.Add(tx, law.missing); err != nil {
			return err
		}
		if err := titles.Take(tx, law.file, law.changed); err != nil {
			return err
		}
	}
	return papers.TakeTexts(tx)
}

// Take writes an item as it comes with this program in the place of the office's.
func (i Item) Take(tx *data.Tx) error { return i.take(tx) }

// Keep notes that the office keeps its own: it is asked again only when that comes otherwise
// once more.
func (i Item) Keep(tx *data.Tx) error { return i.keep(tx) }
