package papers

import (
	"strconv"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data/viet"
)

// programme (chương trình) is the sheet that goes with the invitation and lies
// on the tables.
func (b *builder) programme() []page.Section {
	section := page.Portrait()
	blocks := b.sheet(section.Width())
	blocks = append(blocks, page.P(page.Center, bodySize, b.say("occasion", "lúc", b.when(), "địa điểm", b.where())).Slanted().Spaced(0, 6).Kept())
	if number := b.NumberOf(Invitation); number != "" {
		goesWith := b.say("goes with", "số", number, "ngày", b.Number(Invitation).IssuedOn.Long(), "nơi ban hành", b.issuer())
		blocks = append(blocks, page.P(page.Center, bodySize-1, goesWith).Slanted().Spaced(0, 10).Kept())
	}
	var rows []page.Row
	for i, item := range b.Agenda {
		rows = append(rows, whole(9, middle(strconv.Itoa(i+1)), middle(viet.LongTime(item.Time)), left(item.Content), left(item.Presenter)))
	}
	if b.open(contest.Agenda) {
		rows = penRows(8, 11)
	}
	heads := []string{b.say("column number"), b.say("column time"), b.say("column content"), b.say("column who")}
	section.Blocks = append(blocks, listing([]float64{11, 26, 78, 45}, heads, rows))
	return []page.Section{section}
}
