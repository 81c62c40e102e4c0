package papers

import (
	"bytes"
	"fmt"
	"image/png"
	"strings"

	"sothidua/app/ceremony"
	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// The place of a picture in the news, in mm, and how fine it is kept, in dots.
const (
	photoWidth  = 130
	photoHeight = 90
	photoDots   = 1200
	frameHeight = 50
)

// news (tin bài) tells of the ceremony in the order of the office's own news:
// aims, what was pledged, what was registered, what was said at the end.
func (b *builder) news() []page.Section {
	blocks := []page.Block{
		page.P(page.Center, titleSize+2, b.say("headline")).Bolded().Spaced(0, 12).Kept(),
		page.Body(bodySize, page.Bold(b.lead())),
	}
	aims := paragraphs(b.Year.Aims)
	if b.open(contest.Aims) {
		aims = b.lines("many blanks")
	}
	blocks = append(blocks, bodies(aims)...)
	blocks = append(blocks, bodies(b.newsItems())...)
	if b.Summary.Total.Collectives+b.Summary.Total.Persons > 0 {
		blocks = append(blocks, text(b.say("registration")))
	}
	if lines := b.exemplarLines(b.Ceremony.Date); len(lines) > 0 {
		blocks = append(blocks, text(b.say("exemplars")).Kept())
		blocks = append(blocks, bodies(lines)...)
	}
	blocks = append(blocks, bodies(b.newsConclusion())...)
	blocks = append(blocks, b.photos()...)
	blocks = append(bound(blocks), page.P(page.Right, bodySize, b.known(b.ReportedBy(), contest.Reporter)).Bolded().Spaced(6, 0))
	return []page.Section{page.Portrait(blocks...)}
}

// lead (sapo) says what happened, when and where; what is not known it leaves out.
func (b *builder) lead() string {
	lead := b.say("lead", "tên lễ", b.event())
	if dated, placed := !b.open(contest.Date), !b.open(contest.Venue); dated && placed {
		lead = viet.Capital(b.say("lead dated", "ngày", b.Ceremony.Date.Long(), "địa điểm", b.Ceremony.Place, "tên lễ", b.event()))
	}
	if b.Year.Theme == "" {
		return lead
	}
	return lead + " " + b.say("lead theme", "chủ đề", b.Year.Theme)
}

// newsItems are the pledged groups; the first goes on from the sentence before.
func (b *builder) newsItems() []string {
	var lines []string
	for _, item := range b.Items {
		text := paragraphs(item.Text)
		if len(text) == 0 && item.Title != "" {
			text = []string{item.Title + "."}
		}
		lines = append(lines, text...)
	}
	if b.open(contest.Pledged) {
		lines = b.lines("many blanks")
	}
	lines[0] = b.say("items", "nội dung", lines[0])
	return lines
}

// newsConclusion names the speaker with the post as spoken.
func (b *builder) newsConclusion() []string {
	var lines []string
	for _, r := range b.Said(data.RemarkConclusion) {
		who := strings.TrimSpace(strings.ToLower(r.Honorific) + " " + r.Speaker)
		if r.Post != "" {
			who = b.say("speaker", "người", who, "chức vụ", r.Post)
		}
		said := paragraphs(r.Text)
		said[0] = b.say("conclusion", "người", who, "lời", small(said[0]))
		lines = append(lines, said...)
	}
	if b.open(contest.Conclusion) {
		lines = []string{b.say("conclusion", "người", b.say("blank"), "lời", b.say("blank"))}
	}
	return lines
}

// photos are the attached pictures with their captions; one whose file is not
// there has its caption below an empty frame.
func (b *builder) photos() []page.Block {
	var blocks []page.Block
	b.open(contest.Photos)
	for _, a := range b.Attachments {
		blocks = append(blocks, b.photo(a))
		caption := a.Caption
		if a.Author != "" {
			caption = strings.TrimSpace(b.say("caption", "chú thích", caption, "tác giả", a.Author))
		}
		blocks = append(blocks, page.P(page.Center, bodySize-2, caption).Slanted().Spaced(4, 10))
	}
	return blocks
}

// photo is a picture in the plain form the page takes, made small enough for it.
func (b *builder) photo(a data.Attachment) page.Block {
	frame := page.Row{CantSplit: true, KeepNext: true, MinHeight: frameHeight, Cells: []page.Cell{
		page.C(page.P(page.Center, listSize, b.say("no photo")).Slanted()).Centred(),
	}}
	empty := page.Table{Columns: []float64{photoWidth}, Rows: page.Rows(frame), Borders: true}
	if a.Hash == "" {
		return empty
	}
	content, err := b.book.Content(b.ctx, a.Hash)
	if err != nil {
		b.noticed = append(b.noticed, contest.Gap{Text: fmt.Sprintf(words.GapBadPhoto, a.FileName), Place: contest.InAttachments, ID: a.ID})
		return empty
	}
	small, err := ceremony.Thumbnail(content, photoDots, photoDots)
	var out bytes.Buffer
	if err == nil {
		err = png.Encode(&out, small)
	}
	if err != nil {
		b.noticed = append(b.noticed, contest.Gap{Text: fmt.Sprintf(words.GapBadPhoto, a.FileName), Place: contest.InAttachments, ID: a.ID})
		return empty
	}
	size := small.Bounds().Size()
	shrink := min(photoWidth/float64(size.X), photoHeight/float64(size.Y))
	return page.Image{PNG: out.Bytes(), Width: float64(size.X) * shrink, Height: float64(size.Y) * shrink}
}
