package verbs

import (
	"context"

	"sothidua/app/generate"
	"sothidua/app/sample"
	"sothidua/assets/words"
	"sothidua/data"
)

type windowVerb struct{}

func (windowVerb) Run(s *session) error { return s.Window(s.path) }

type sampleVerb struct {
	Kind sample.Kind `enum:"khoi,cum" default:"khoi"`
}

func (v sampleVerb) Run(s *session) error {
	path, err := s.newPath()
	if err != nil {
		return err
	}
	book, err := sample.Create(path, v.Kind)
	if err != nil {
		return err
	}
	if err := book.Close(); err != nil {
		return err
	}
	s.tell(words.SampleDone, path)
	return nil
}

type generateVerb struct {
	Seed          uint64 `default:"1"`
	Years         int
	Units         int
	People        int
	Registrations int
}

func (v generateVerb) Run(s *session) error {
	path, err := s.newPath()
	if err != nil {
		return err
	}
	book, err := data.Make(path, data.Catalogue{}, func(book *data.Book) error {
		return generate.Fill(book, generate.Options{
			Seed: v.Seed, Years: v.Years, Units: v.Units, People: v.People, Registrations: v.Registrations,
		})
	})
	if err != nil {
		return err
	}
	if err := book.Close(); err != nil {
		return err
	}
	s.tell(words.GenerateDone, path)
	return nil
}

type dumpVerb struct{}

func (dumpVerb) Run(s *session) error {
	return s.withBook(func(book *data.Book) error { return book.Dump(context.Background(), s.Stdout) })
}
