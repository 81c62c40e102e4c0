package ceremony

import (
	"context"
	"fmt"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	work "sothidua/app/ceremony"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

// files is the tab of the pictures.
type files struct {
	screen  *Screen
	runner  *kit.Runner
	lines   *desk.Lines[data.Attachment]
	caption *kit.AreaField
	author  *kit.TextField
	file    *kit.TextField
	picked  *work.Picture // chosen, not yet saved
	saving  *work.Picture // of the line that is being saved
	picture *canvas.Image
}

// The room of a picture beside the list.
const (
	pictureWidth  = 380
	pictureHeight = 214
)

func newFiles(s *Screen) *files {
	f := &files{
		screen: s, runner: s.runner.Fork(), picture: canvas.NewImageFromImage(nil),
		caption: kit.NewArea("caption", words.CeremonyCaption).Rows(2).Require(),
		author:  kit.NewText("author", words.CeremonyAuthor),
		file:    kit.NewText("file", words.CeremonyFile).Placeholder(words.CeremonyFileNone),
	}
	f.file.SetEnabled(false)
	f.picture.FillMode = canvas.ImageFillContain
	f.picture.Hide()
	f.lines = desk.NewLines(s.desk, desk.Plan[data.Attachment]{
		Thing: words.CeremonyFileThing, Empty: words.CeremonyFilesEmpty,
		Name:  func(r data.Attachment) string { return r.Caption },
		Place: func(r *data.Attachment) (*int64, *int) { return &r.ID, &r.Position },
		Save:  f.save, Remove: work.Remove[data.Attachment],
		Arrange: func(tx *data.Tx, rows []data.Attachment) error {
			return work.Arrange(tx, rows, func(r *data.Attachment) *int { return &r.Position })
		},
		New:  func() data.Attachment { return data.Attachment{CeremonyID: s.file.Ceremony.ID} },
		Form: s.desk.Form(desk.Ceremony, "picture").AddWide(f.caption).AddWide(f.author).AddWide(f.file),
		Fill: f.fill,
		Read: func(r *data.Attachment) bool {
			r.Caption, r.Author = f.caption.Text(), f.author.Text()
			f.saving = f.picked
			return true
		},
		Beside: func() fyne.CanvasObject {
			room := canvas.NewRectangle(color.Transparent)
			room.SetMinSize(fyne.NewSize(pictureWidth, pictureHeight))
			pick := kit.Secondary(words.CeremonyFilePick, words.CeremonyFileKey, f.pick)
			return kit.Stack(10, kit.Row(0, pick), container.NewStack(room, f.picture))
		},
		Columns: []kit.Column[data.Attachment]{
			{Title: words.CeremonyCaption, Text: func(r data.Attachment) string { return r.Caption }},
			{Title: words.CeremonyAuthor, Width: 130, Text: func(r data.Attachment) string { return r.Author }},
			{Title: words.CeremonyFile, Width: 140, Text: func(r data.Attachment) string { return r.FileName }},
			{Title: words.CeremonySize, Width: 80, Align: kit.Right, Text: func(r data.Attachment) string {
				if r.Hash == "" {
					return ""
				}
				return fmt.Sprintf(words.CeremonyKB, viet.Number((r.Size+1023)/1024))
			}},
		},
	})
	return f
}

func (f *files) fill(r data.Attachment) {
	f.picked = nil
	f.caption.SetText(r.Caption)
	f.author.SetText(r.Author)
	f.file.SetText(r.FileName)
	f.showPicture(nil)
	f.runner.Cancel()
	if r.Hash == "" {
		return
	}
	book := f.screen.desk.Book
	kit.Load(f.runner, func(ctx context.Context) (image.Image, error) {
		return work.ShowPicture(ctx, book, r.Hash, 2*pictureWidth, 2*pictureHeight)
	}, f.shown)
}

// save writes a line with the picture that was chosen for it.
func (f *files) save(tx *data.Tx, r *data.Attachment) error {
	return work.SaveAttachment(tx, r, f.saving)
}

// pick lets the clerk choose a picture for the line in view.
func (f *files) pick() { kit.PickImage(f.screen.desk.Window, f.take) }

// take examines a chosen file; it is stored when the line is saved.
func (f *files) take(path string) {
	type answer struct {
		picture *work.Picture
		small   image.Image
	}
	kit.Load(f.runner, func(context.Context) (answer, error) {
		picture, err := work.OpenPicture(path)
		if err != nil {
			return answer{}, err
		}
		small, err := work.Thumbnail(picture.Bytes, 2*pictureWidth, 2*pictureHeight)
		return answer{picture, small}, err
	}, func(a answer, err error) {
		if err != nil {
			f.lines.Explain(fault.Of(err))
			return
		}
		f.picked = a.picture
		f.file.SetText(a.picture.FileName)
		f.showPicture(a.small)
		if before, after := a.picture.Before, a.picture.After; max(after.X, after.Y) < max(before.X, before.Y) {
			kit.Toast(f.screen.desk.Window, fmt.Sprintf(words.PhotoFitted, before.X, before.Y, after.X, after.Y))
		}
	})
}

func (f *files) shown(small image.Image, err error) {
	if err != nil {
		f.lines.Explain(err)
		return
	}
	f.showPicture(small)
}

func (f *files) showPicture(small image.Image) {
	f.picture.Image = small
	f.picture.Hidden = small == nil
	f.picture.Refresh()
}
