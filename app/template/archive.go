package template

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/fault"
)

// Limits of the file, of its list of parts, and of the parts with text, unpacked.
// A hundred pages take about 2 MB.
const (
	fileLimit  = 20 << 20
	filesLimit = 5000
	typesLimit = 1 << 20
	partLimit  = 8 << 20
	allLimit   = 16 << 20
)

var errTooLarge = errors.New("unpacked, the file is too large")

// archive is a template that was read and checked.
type archive struct {
	zip   *zip.Reader
	names map[string]*zip.File // the first of each name
	parts map[*zip.File]*part  // those with text
	// types is the list of parts as the filled file has it, where the file is a
	// Word template (.dotx): a document says so of itself. nil: as it is.
	types []byte
}

func read(r io.ReaderAt, size int64) (*archive, error) {
	if legacy(r) {
		return nil, fault.New(fault.Invalid, words.TemplateLegacyWhat, words.TemplateLegacyNext)
	}
	if size > fileLimit {
		return nil, fault.Wrap(fault.Invalid, errTooLarge, words.TemplateLargeWhat, words.TemplateLargeNext)
	}
	a := &archive{parts: map[*zip.File]*part{}, names: map[string]*zip.File{}}
	var err error
	if a.zip, err = zip.NewReader(r, size); err != nil {
		return nil, fault.Wrap(fault.Invalid, err, words.TemplateForeignWhat, words.TemplateForeignNext)
	}
	if err := a.list(size); err != nil {
		return nil, unusable(err, words.TemplateDamagedWhat, words.TemplateDamagedNext)
	}
	kinds, err := a.kinds()
	switch {
	case errors.Is(err, errMacros):
		return nil, fault.Wrap(fault.Invalid, err, words.TemplateMacrosWhat, words.TemplateForeignNext)
	case err != nil:
		return nil, unusable(err, words.TemplateForeignWhat, words.TemplateForeignNext)
	}
	var problems []string
	for _, f := range a.zip.File {
		kind := kinds["/"+f.Name]
		if kind == "" {
			continue
		}
		p, err := a.part(f, kind)
		if err != nil {
			return nil, unusable(err, words.TemplateDamagedWhat, words.TemplateDamagedNext)
		}
		problems = append(problems, p.problems...)
		a.parts[f] = p
	}
	return a, broken(problems)
}

// unusable is the fault of a file that is too large, or for another reason.
func unusable(err error, what, next string) error {
	if errors.Is(err, errTooLarge) {
		what, next = words.TemplateLargeWhat, words.TemplateLargeNext
	}
	return fault.Wrap(fault.Invalid, err, what, next)
}

// list notes the files by name. Files that share their bytes would make a copy
// many times as large as the template.
func (a *archive) list(size int64) error {
	left := uint64(size)
	if len(a.zip.File) > filesLimit {
		return errTooLarge
	}
	for _, f := range a.zip.File {
		if f.CompressedSize64 > left {
			return errors.New("files share their bytes")
		}
		left -= f.CompressedSize64
		if a.names[f.Name] == nil {
			a.names[f.Name] = f
		}
	}
	return nil
}

// legacy tells whether the file is of the kind before DOCX, which a DOCX with a
// password is packed in too.
func legacy(r io.ReaderAt) bool {
	var first [8]byte
	_, err := r.ReadAt(first[:], 0)
	return err == nil && first == [8]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
}

// contentTypes lists the file's parts, and the main part's type in it.
const (
	contentTypes = "[Content_Types].xml"
	docxType     = "wordprocessingml.document.main+xml"
	dotxType     = "wordprocessingml.template.main+xml"
)

var errMacros = errors.New("the file has macros")

// The kinds of parts with text.
const (
	mainPart   = "main"
	headerPart = "header"
	footerPart = "footer"
	notePart   = "notes"
)

// kinds says which parts have text, by their names with a slash before. A file
// without a main part is no text document.
func (a *archive) kinds() (map[string]string, error) {
	file := a.names[contentTypes]
	if file == nil {
		return nil, errors.New("no content types")
	}
	text, err := unpack(file, typesLimit)
	if err != nil {
		return nil, err
	}
	var types struct {
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	if err := xml.Unmarshal(text, &types); err != nil {
		return nil, err
	}
	if bytes.Contains(text, []byte(dotxType)) {
		a.types = bytes.ReplaceAll(text, []byte(dotxType), []byte(docxType))
	}
	kinds := map[string]string{}
	main := 0
	for _, o := range types.Override {
		kind, ok := strings.CutSuffix(o.ContentType, "+xml")
		if !ok || !strings.Contains(kind, "word") {
			continue
		}
		switch kind[strings.LastIndexByte(kind, '.')+1:] {
		case "main":
			if strings.Contains(kind, "macroEnabled") {
				return nil, errMacros
			}
			kinds[o.PartName] = mainPart
			if a.names[strings.TrimPrefix(o.PartName, "/")] != nil {
				main++
			}
		case "header":
			kinds[o.PartName] = headerPart
		case "footer":
			kinds[o.PartName] = footerPart
		case "footnotes", "endnotes":
			kinds[o.PartName] = notePart
		}
	}
	if main == 0 {
		return nil, errors.New("no main part")
	}
	return kinds, nil
}

// part unpacks, parses and checks a part.
func (a *archive) part(f *zip.File, kind string) (*part, error) {
	left, elements := allLimit, elementLimit
	for _, p := range a.parts {
		left -= len(p.source)
		elements -= p.elements
	}
	source, err := unpack(f, min(partLimit, left))
	if err != nil {
		return nil, err
	}
	p := &part{kind: kind, source: source}
	if err := p.parse(elements); err != nil {
		return nil, err
	}
	p.check()
	return p, nil
}

func unpack(f *zip.File, limit int) ([]byte, error) {
	from, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer from.Close()
	var b bytes.Buffer
	if _, err := io.Copy(&b, io.LimitReader(from, int64(limit)+1)); err != nil {
		return nil, err
	}
	if b.Len() > limit {
		return nil, errTooLarge
	}
	return b.Bytes(), nil
}

// shown is how many broken marks a fault tells of.
const shown = 3

// broken is the fault of the problems with marks, nil where there are none.
func broken(problems []string) error {
	if len(problems) == 0 {
		return nil
	}
	return fault.New(fault.Invalid, strings.Join(problems[:min(shown, len(problems))], " "), words.TemplateMarkNext)
}
