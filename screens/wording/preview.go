package wording

import (
	"context"
	"fmt"
	"image"
	"reflect"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sothidua/app/page"
	"sothidua/app/page/picture"
	"sothidua/app/papers"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/screens/desk"
	"sothidua/screens/kit"
)

var painter = sync.OnceValues(picture.NewPainter)

// preview shows the page on which a sentence stands.
type preview struct {
	content *fyne.Container
	runner  *kit.Runner
	image   *canvas.Image
	note    *kit.Wrapped
}

func newPreview(d *desk.Desk) *preview {
	p := &preview{runner: d.Runner.Fork(), note: kit.Note("")}
	p.image = &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	p.content = kit.Panel(kit.Pad(12, 12, 12, 12, kit.Border(p.note, nil, nil, nil, p.image)))
	return p
}

// shown is a page drawn, and where it stands in its paper.
type shown struct {
	image         image.Image
	number, pages int
	found         bool // the sentence stands on it
}

// show builds the paper with text for the sentence and shows the first page that
// would be another one without it.
func (p *preview) show(d *desk.Desk, paper string, sentence papers.Sentence, text string) {
	if d.Year.ID == 0 {
		return
	}
	book := d.Book
	request := papers.Request{Paper: paper, Year: d.Year, Contest: d.Contest}
	density := float32(1)
	if c := d.Window.Canvas(); c != nil {
		density = c.Scale()
	}
	kit.Load(p.runner, func(ctx context.Context) (shown, error) {
		pages, err := lay(ctx, book, request, sentence, text)
		if err != nil || len(pages) == 0 {
			return shown{}, err
		}
		at, found := 0, false
		if sentence.Key != "" {
			without, err := lay(ctx, book, request, sentence, absent)
			if err != nil {
				return shown{}, err
			}
			at, found = firstOther(pages, without)
		}
		painter, err := painter()
		if err != nil {
			return shown{}, err
		}
		dpi := 72 * float64(previewWidth-50) / pages[at].Width * float64(density)
		return shown{painter.Draw(pages[at], dpi), at + 1, len(pages), found}, nil
	}, func(s shown, err error) {
		if err != nil {
			d.ShowErr(err)
			return
		}
		p.image.Image = s.image
		p.note.SetText(fmt.Sprintf(words.WordingPage, s.number, s.pages))
		if sentence.Key != "" && !s.found {
			p.note.SetText(words.WordingNowhere)
		}
		p.image.Refresh()
		p.content.Refresh()
	})
}

// absent stands in for a sentence to find out where it stands.
const absent = "\u00a0"

func lay(ctx context.Context, book *data.Book, request papers.Request, sentence papers.Sentence, text string) ([]*page.Page, error) {
	if sentence.Key != "" {
		request.Trial = &data.Wording{Paper: sentence.Paper, Key: sentence.Key, Text: text}
	}
	built, err := papers.Build(ctx, book, request)
	if err != nil {
		return nil, err
	}
	result, err := page.Layout(built.Doc)
	if err != nil {
		return nil, err
	}
	return result.Pages, nil
}

// firstOther is the place of the first page that is not the same in both.
func firstOther(pages, others []*page.Page) (at int, found bool) {
	for i := range pages {
		if i >= len(others) || !reflect.DeepEqual(pages[i].Ops, others[i].Ops) {
			return i, true
		}
	}
	return 0, false
}
