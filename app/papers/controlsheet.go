package papers

import (
	"strconv"

	"sothidua/app/contest"
	"sothidua/app/page"
	"sothidua/data/viet"
)

// controlSheet (tờ kiểm soát) goes with papers whose own sheets say nothing of the set:
// plates that stand on a table, ballots that must not be told apart. It says what belongs
// to the set.
func (b *builder) controlSheet(title string, lines []string) page.Section {
	section := page.Portrait(b.titling(b.say("control sheet"), title)...)
	section.RestartNumbering = true
	for _, line := range lines {
		section.Blocks = append(section.Blocks, text(line))
	}
	return section
}

// sheets repeats the blocks of one page until there are enough of them.
func sheets(one []page.Block, pages int) []page.Block {
	all := append([]page.Block{}, one...)
	for range pages - 1 {
		all = append(append(all, page.PageBreak{}), one...)
	}
	return all
}

// plateLines name the plates of the set.
func plateLines(names []string) []string {
	lines := make([]string, len(names))
	for i, name := range names {
		lines[i] = strconv.Itoa(i+1) + ". " + name
	}
	return lines
}

// ballotLines say how many ballots the set has, and for whom.
func (b *builder) ballotLines(v contest.Vote, ballots int) []string {
	lines := []string{b.say("control ballots", "số", viet.Count(ballots))}
	for i, n := range v.Nominees {
		lines = append(lines, strconv.Itoa(i+1)+". "+n.Name())
	}
	return lines
}
