package template

import (
	"bytes"
	"os"

	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data/fault"
	"sothidua/data/files"
)

// FillFile fills the template at path. The filled file is in memory until all of
// it is right.
func FillFile(path string, values Values) ([]byte, error) {
	source, info, err := files.Open(path)
	if err != nil {
		return nil, papers.Unread(path, err)
	}
	defer source.Close()
	var filled bytes.Buffer
	err = Fill(source, info.Size(), values, &filled)
	return filled.Bytes(), err
}

// Save puts a filled file at path, but never in the place of its template.
func Save(path, template string, filled []byte) error {
	there, err := os.Stat(path)
	if source, lost := os.Stat(template); err == nil && lost == nil && os.SameFile(there, source) {
		return fault.New(fault.Refused, words.TemplateOntoItselfWhat, words.TemplateOntoItselfNext)
	}
	return papers.Put(path, papers.DOCX, filled)
}
