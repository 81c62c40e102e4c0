package wording

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"sothidua/app/contest"
	"sothidua/app/template"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/kit"
)

// listFields shows what a Word file of the office may name.
func (s *Screen) listFields() {
	list := kit.Stack(2, kit.Note(words.TemplateHelp), kit.Gap(4))
	for _, field := range template.Fields() {
		if len(field.Items) == 0 {
			list.Add(kit.NameValue("{{"+field.Name+"}}", field.Meaning, kit.Muted))
			continue
		}
		list.Add(kit.Pad(10, 0, 0, 0, kit.NameValue("{{#"+field.Name+"}} … {{/"+field.Name+"}}", field.Meaning, kit.Muted)))
		for _, item := range field.Items {
			list.Add(kit.Pad(0, 0, 0, 22, kit.NameValue("{{"+item.Name+"}}", item.Meaning, kit.Muted)))
		}
	}
	kit.Show(s.desk.Window, words.TemplateNames, kit.Scroll(kit.Pad(0, 16, 0, 0, list)), fyne.NewSize(680, 560), nil)
}

// fillTemplate asks for a Word file of the office and for where its filled copy goes.
func (s *Screen) fillTemplate() {
	kit.OpenFile(s.desk.Window, []string{".docx"}, func(path string) {
		of, year := s.desk.Contest, s.desk.Year
		kit.Do(s.writer, func() ([]byte, error) { return filled(context.Background(), of, year, path) }, func(file []byte, err error) {
			if err != nil {
				s.desk.ShowErr(err)
				return
			}
			s.keepFilled(path, file)
		})
	})
}

// filled reads the file and puts the values of the book into it.
func filled(ctx context.Context, of *contest.Contest, year data.Year, path string) ([]byte, error) {
	values, err := template.ValuesOf(ctx, of, year, 0)
	if err != nil {
		return nil, err
	}
	return template.FillFile(path, values)
}

func (s *Screen) keepFilled(source string, file []byte) {
	name := strings.TrimSuffix(filepath.Base(source), filepath.Ext(source))
	name = fmt.Sprintf(words.PaperFileName, name, s.desk.Year.Text()) + ".docx"
	kit.SaveFile(s.desk.Window, name, ".docx", func(path string) {
		kit.Do(s.writer, func() (struct{}, error) { return struct{}{}, template.Save(path, source, file) }, func(_ struct{}, err error) {
			if err != nil {
				s.desk.ShowErr(err)
				return
			}
			kit.Toast(s.desk.Window, fmt.Sprintf(words.PaperSavedAs, filepath.Base(path)))
			if err := s.desk.OpenURL(path); err != nil {
				s.desk.ShowErr(err)
			}
		})
	})
}
