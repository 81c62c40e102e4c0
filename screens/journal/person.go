package journal

import (
	"sothidua/assets/words"
	"sothidua/screens/kit"
)

// namePerson asks who works on this computer; the journal writes it beside each step
// from now on.
func (s *Screen) namePerson() {
	name := kit.NewText("person", words.WorkerName)
	name.SetText(s.desk.Book.Person())
	form := kit.NewForm().AddWide(name).AddObject(kit.Note(words.WorkerNote))
	form.MarkClean()
	kit.ShowForm(s.desk.Window, words.WorkerTitle, form, func(done func(error)) { s.desk.SetPerson(name.Text(), done) }, nil)
}
