// Package generate fills a book with made-up people, units and registrations:
// believable, reproducible from a seed, as many as wanted.
package generate

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"

	"sothidua/assets"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// Options say how much to make. A number that is zero takes its default: 10
// years, 500 units, 200 000 people, 1 000 000 registrations in all.
type Options struct {
	Seed          uint64
	Years         int // the last of them is LastYear
	Units         int // members of the block; each has a few rooms
	People        int
	Registrations int // of people and collectives, all years together
}

// LastYear is the last year of a generated book.
const LastYear = 2026

// Fill adds a block with everything below it to a book that holds none yet, as
// one bulk step, and marks the book as practice data. The same options give the
// same rows. It refuses numbers that cannot be met: nobody registers one title twice a year.
func Fill(book *data.Book, options Options) error {
	options = options.withDefaults()
	if err := options.check(); err != nil {
		return err
	}
	var from parts
	if err := json.Unmarshal(assets.GenerateParts, &from); err != nil {
		return err
	}
	err := book.BulkLarge(words.GenerateStep, func(tx *data.Tx) error {
		blocks, err := data.CountAll[data.Block](tx)
		if err != nil {
			return err
		}
		if blocks > 0 {
			return fault.New(fault.Refused, words.SampleNotEmptyWhat, words.SampleNotEmptyNext)
		}
		chance := rand.New(rand.NewPCG(options.Seed, 0))
		m := &maker{Options: options, parts: from, tx: tx, chance: chance, namer: NewNamer(chance)}
		return m.all()
	})
	if err != nil {
		return err
	}
	return book.Analyse()
}

func (o Options) withDefaults() Options {
	set := func(field *int, value int) {
		if *field == 0 {
			*field = value
		}
	}
	set(&o.Years, 10)
	set(&o.Units, 500)
	set(&o.People, 200_000)
	set(&o.Registrations, 1_000_000)
	return o
}

func (o Options) check() error {
	if o.Years < 0 || o.Units < 0 || o.People < 0 || o.Registrations < 0 {
		return fault.New(fault.Invalid, words.GenerateBadWhat, words.GenerateBadNext)
	}
	if most := o.People * o.Years; o.Registrations > most {
		what := fmt.Sprintf(words.GenerateTooWhat, viet.Number(o.People), o.Years, viet.Number(most))
		return fault.New(fault.Invalid, what, words.GenerateTooNext)
	}
	return nil
}
