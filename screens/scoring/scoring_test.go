package scoring

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sothidua/app/scoring"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/datatest"
	"sothidua/data/fault"
	"sothidua/screens/desk"
	"sothidua/screens/desk/desktest"
)

func clerk(t *testing.T) (*desktest.Bench, *Screen) {
	t.Helper()
	b := desktest.New(t, desktest.Sample(t), 2023)
	s := New(b.Desk)
	b.Put(s)
	return b, s
}

func TestACriterionIsAddedMovedAndDeleted(t *testing.T) {
	// Given the criteria of the practice book, whose groups agree with what is below,
	b, s := clerk(t)
	before := len(s.tree)
	first := s.tree[0]
	if first.Differs() || scoring.Whole(s.file.Criteria) != 1000 {
		t.Fatalf("%+v", first)
	}
	// when one is added to the first group,
	s.criteria.table.Select(0)
	b.Fire("Ctrl+N")
	b.Type("Tiêu chí thử")
	b.Press("Tab", "Tab")
	b.Type("12,5")
	b.Press("Ctrl+S")
	// then it stands last in that group, whose maximum no longer agrees,
	if len(s.tree) != before+1 || !s.tree[0].Differs() || s.tree[0].Below != first.Below+12.5 {
		t.Fatalf("%d criteria, %+v", len(s.tree), s.tree[0])
	}
	if text := desktest.Texts(s.criteria.side); !strings.Contains(text, "cộng được 612,5") {
		t.Errorf("beside the tree: %s", text)
	}
	added, _ := s.criteria.table.Selected()
	if added.Text != "Tiêu chí thử" || added.Number != "4" {
		t.Fatalf("%+v", added)
	}
	// it goes one up,
	b.Fire("Alt+Up")
	if moved, _ := s.criteria.table.Selected(); moved.ID != added.ID || moved.Number != "3" {
		t.Errorf("%+v", moved)
	}
	// a group is changed as a group,
	s.criteria.table.Select(0)
	s.criteria.edit()
	if text := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(text, words.CriterionChangeHead) {
		t.Errorf("its form: %s", text)
	}
	b.Fire("Esc")
	// and goes whole with its points, in one step that can be undone.
	s.criteria.remove()
	b.Window.Canvas().FocusNext()
	b.Key(fyne.KeyReturn)
	if s.tree[0].ID == first.ID || len(s.tree) != before-1-first.Children {
		t.Fatalf("%d criteria left", len(s.tree))
	}
	scores := len(s.file.Scores)
	if _, err := b.Desk.Book.Undo(); err != nil {
		t.Fatal(err)
	}
	s.Load()
	if len(s.tree) != before+1 || len(s.file.Scores) <= scores {
		t.Errorf("after undo %d criteria, %d scores", len(s.tree), len(s.file.Scores))
	}
}

// Given groups of criteria that agree, when nothing stands below them, then nothing is said to agree.
func TestAHeadWithNothingBelowAgreesWithNothing(t *testing.T) {
	b, s := clerk(t)
	if text := desktest.Texts(s.criteria.side); !strings.Contains(text, words.CriterionAgrees) {
		t.Fatalf("beside the tree: %s", text)
	}
	for _, statement := range []string{"DELETE FROM scores", "DELETE FROM criterions WHERE parent_id IS NOT NULL"} {
		if err := datatest.DB(b.Desk.Book).Exec(statement).Error; err != nil {
			t.Fatal(err)
		}
	}
	s = New(b.Desk)
	b.Put(s)
	if text := desktest.Texts(s.criteria.side); strings.Contains(text, words.CriterionAgrees) {
		t.Errorf("beside the tree: %s", text)
	}
}

func TestPointsOverTheMaximumAreSaidAndSaved(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceScores})
	b.Window.Canvas().Focus(s.scores.grid)
	n, _ := s.scores.grid.Selected()
	b.Type("400,5")
	b.Key(fyne.KeyReturn)
	b.Type("một")
	b.Key(fyne.KeyReturn)
	var score data.Score
	if err := datatest.DB(b.Desk.Book).Where("criterion_id = ? AND unit_id = ?", n.ID, s.scores.unitID).First(&score).Error; err != nil || score.Self == nil || *score.Self != 400.5 {
		t.Fatalf("%+v, %v", score, err)
	}
	if *score.Block != 385 {
		t.Errorf("what is no number was written: %v", *score.Block)
	}
	text := desktest.Texts(s.scores.content)
	for _, wanted := range []string{"tự chấm 400,5 điểm, quá mức tối đa 400", "“một” không phải là số điểm"} {
		if !strings.Contains(text, wanted) {
			t.Errorf("not said: %q in\n%s", wanted, text)
		}
	}
}

func TestATieIsShownAndNotBroken(t *testing.T) {
	// When the second unit gets what it lacks to the first,
	b, s := clerk(t)
	places := func() map[int]int {
		n := map[int]int{}
		for _, row := range s.scores.ranking.Rows() {
			n[row.place]++
		}
		return n
	}
	var low, high standing
	for _, row := range s.scores.ranking.Rows() {
		switch row.place {
		case 1:
			high = row
		case 2:
			low = row
		}
	}
	if low.UnitID == 0 || high.UnitID == 0 {
		t.Fatalf("places %v", places())
	}
	s.Show(desk.Place{Part: PlaceScores})
	s.scores.choose(low.UnitID)
	b.Window.Canvas().Focus(s.scores.grid)
	b.Key(fyne.KeyRight)
	n, _ := s.scores.grid.Selected()
	b.Type(written(new(*s.scores.given[n.ID].Block + high.Total.Block - low.Total.Block)))
	b.Key(fyne.KeyReturn)
	// then both have the better place and the next one is empty.
	if got := places(); got[1] != 2 || got[2] != 0 {
		t.Errorf("places %v", got)
	}
	if text := desktest.Texts(s.scores.ties); !strings.Contains(text, "Cùng xếp thứ 1: Báo Thanh tra") {
		t.Errorf("%s", text)
	}
}

func TestABallotWithFiguresThatCannotBeIsKept(t *testing.T) {
	// Given a new vote with more sheets returned than issued,
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceBallots})
	b.Fire("Ctrl+N")
	b.Type("tập thể lao động xuất sắc")
	b.Key(fyne.KeyDown)
	b.Key(fyne.KeyReturn)
	for _, value := range []string{"15/12/2023", "Hội trường", "15", "12", "13", "12"} {
		b.Type(value)
		b.Press("Tab")
	}
	b.Press("Ctrl+S")
	ballot, ok := s.ballots.list.Selected()
	if !ok || len(s.file.Ballots) != 2 || ballot.Returned != 13 || ballot.Issued != 12 || ballot.Denominator != data.DenominatorMembers {
		t.Fatalf("%+v, %d ballots", ballot, len(s.file.Ballots))
	}
	// when a unit gets more votes than there are,
	b.Window.Canvas().Focus(s.ballots.counts)
	b.Type("9")
	b.Key(fyne.KeyReturn)
	b.Type("4")
	b.Key(fyne.KeyReturn)
	// then it is written, its share is of the members, and both doubts are said.
	counts := s.ballots.countsOf(ballot)
	if len(counts) != 1 || counts[0].Agree != 9 || counts[0].Disagree != 4 {
		t.Fatalf("%+v", counts)
	}
	if row := s.ballots.counts.Rows()[0]; s.ballots.share(row) != "60%" {
		t.Errorf("share %s", s.ballots.share(row))
	}
	text := desktest.Texts(s.ballots.panel)
	for _, wanted := range []string{"Thu về 13 phiếu, nhiều hơn 12", "13 phiếu đồng ý và không đồng ý, nhiều hơn 12", "tổng số thành viên: 15"} {
		if !strings.Contains(text, wanted) {
			t.Errorf("not said: %q in\n%s", wanted, text)
		}
	}
	// A mark is pasted as it is read everywhere: no is none, and what is neither changes nothing.
	b.Window.Canvas().Focus(s.ballots.counts)
	s.ballots.counts.Select(1, nomineeCell)
	for _, c := range []struct {
		text string
		want int
	}{{"-", 1}, {"có thể", 1}, {"có", 2}, {"x", 2}, {"không", 1}} {
		fyne.CurrentApp().Clipboard().SetContent(c.text)
		b.Press("Ctrl+V")
		if counts := s.ballots.countsOf(ballot); len(counts) != c.want {
			t.Errorf("%q: %d nominees", c.text, len(counts))
		}
	}
	// Space takes the unit out again; its votes go with it only when that is said.
	b.Window.Canvas().Focus(s.ballots.counts)
	s.ballots.counts.Select(0, nomineeCell)
	b.Key(fyne.KeySpace)
	if counts := s.ballots.countsOf(ballot); len(counts) != 1 {
		t.Errorf("%+v", counts)
	}
	b.Yes()
	if counts := s.ballots.countsOf(ballot); len(counts) != 0 {
		t.Errorf("%+v", counts)
	}
}

// Given a vote of the council on people, when its members are listed, those absent too, then
// its shares are of all of them, and the rules read it and not a vote of the block.
func TestTheCouncilVotesOnPeople(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceBallots})
	b.Fire("Ctrl+N")
	b.Type("chiến sĩ thi đua cơ sở")
	b.Key(fyne.KeyDown)
	b.Key(fyne.KeyReturn)
	for _, value := range []string{"15/12/2023", "Phòng họp", "", "4", "4", "4"} {
		b.Type(value)
		b.Press("Tab")
	}
	b.Press("Tab") // what the shares are of
	b.Type("hội đồng")
	b.Key(fyne.KeyDown)
	b.Key(fyne.KeyReturn)
	b.Press("Tab") // the tellers
	for _, members := range []string{"Trần Văn Một\nLê Thị Hai\nĐỗ Văn Năm", "Phạm Văn Ba", "Hoàng Thị Bốn"} {
		b.Type(members)
		b.Press("Tab")
	}
	b.Press("Ctrl+S")
	ballot, ok := s.ballots.list.Selected()
	if !ok || ballot.Body != data.BodyCouncil || ballot.Members != 5 || ballot.Written != "Phạm Văn Ba" || ballot.Absent != "Hoàng Thị Bốn" {
		t.Fatalf("%+v", ballot)
	}
	// Its nominees are the people who register the title.
	rows := s.ballots.counts.Rows()
	if len(rows) != len(s.file.Candidates) || len(rows) == 0 || rows[0].PersonID == nil {
		t.Fatalf("%d rows of %d people", len(rows), len(s.file.Candidates))
	}
	b.Window.Canvas().Focus(s.ballots.counts)
	b.Type("3")
	b.Key(fyne.KeyReturn)
	if share := s.ballots.share(s.ballots.counts.Rows()[0]); share != "60%" {
		t.Errorf("3 of 5 members are %s", share)
	}
	if text := desktest.Texts(s.ballots.panel); !strings.Contains(text, "Hội đồng có 5 thành viên: 3 có mặt, 1 cho ý kiến bằng văn bản, 1 chưa có ý kiến") {
		t.Errorf("not said in\n%s", text)
	}
}

func TestCellsOfATableArePastedAsOneStep(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceScores})
	b.Window.Canvas().Focus(s.scores.grid)
	fyne.CurrentApp().Clipboard().SetContent("391\t380,5\r\n90\tchín mươi\r\n91\t90\r\n79\t77\r\n")
	b.Press("Ctrl+V")
	// The fourth line belongs to the next group: its head takes nothing.
	want := [][2]float64{{391, 380.5}, {90, 95}, {91, 90}, {79, 77}}
	for _, n := range s.tree {
		if len(want) == 0 || !n.Leaf() {
			continue
		}
		if score := s.scores.given[n.ID]; *score.Self != want[0][0] || *score.Block != want[0][1] {
			t.Errorf("%s: %v, %v", n.Text, *score.Self, *score.Block)
		}
		want = want[1:]
	}
	if text := s.scores.problem.Text(); !strings.Contains(text, "“chín mươi” không phải là số điểm") {
		t.Errorf("said %q", text)
	}
	steps, err := b.Desk.Book.Steps(t.Context(), 1)
	if err != nil || !strings.Contains(steps[0].Label, "dán 7 ô") || len(b.Told) != 1 || !strings.Contains(b.Told[0], "Ctrl+Z") {
		t.Errorf("%+v, %v, told %q", steps, err, b.Told)
	}
	// An empty cell changes nothing, and what does not fit is refused whole.
	for text, said := range map[string]string{"\t\r\n": "", "1\t2\t3\t4\t5\r\n": "chưa ghi gì", strings.Repeat("1\r\n", 100): "chưa ghi gì"} {
		fyne.CurrentApp().Clipboard().SetContent(text)
		b.Press("Ctrl+V")
		if after, err := b.Desk.Book.Steps(t.Context(), 1); err != nil || after[0].ID != steps[0].ID || !strings.Contains(s.scores.problem.Text(), said) {
			t.Errorf("%.20q: %q, %v", text, s.scores.problem.Text(), err)
		}
	}
}

// Given a criterion that is measured, when a unit's target and result are typed, then the
// points of the result are shown, taken by one key where none were given, said where others
// were given without a reason, and kept with what proves them.
func TestPointsAreTakenFromResults(t *testing.T) {
	b, s := clerk(t)
	leaf := s.tree[1].Criterion
	leaf.Measure, leaf.Steps = "tỷ đồng", "100: 80\n90: 70"
	leaf.Maximum = 200
	var given data.Score
	read := func() {
		given = data.Score{}
		datatest.DB(b.Desk.Book).Where("criterion_id = ? AND unit_id = ?", leaf.ID, s.scores.unitID).First(&given)
	}
	if err := b.Desk.Book.Do("Thử", func(tx *data.Tx) error {
		if err := scoring.SaveCriterion(tx, &leaf, s.file.Criteria); err != nil {
			return err
		}
		return scoring.Give(tx, leaf.ID, s.file.Units[0].ID, func(s *data.Score) { *s = data.Score{ID: s.ID, CriterionID: s.CriterionID, UnitID: s.UnitID} })
	}); err != nil {
		t.Fatal(err)
	}
	s.Load()
	s.Show(desk.Place{Part: PlaceScores})
	b.Window.Canvas().Focus(s.scores.grid)
	s.scores.grid.Select(1, plannedCell)
	b.Type("1.250,5")
	b.Key(fyne.KeyTab)
	b.Type("1.200")
	b.Key(fyne.KeyReturn)
	read()
	if given.Planned == nil || *given.Planned != 1250.5 || given.Result == nil || *given.Result != 1200 {
		t.Fatalf("%+v", given)
	}
	if text := byResult(s.tree[1], given); text != "70 (95,96%)" {
		t.Errorf("by result: %s", text)
	}
	b.Fire("F8")
	read()
	if given.Block == nil || *given.Block != 70 {
		t.Errorf("%+v", given)
	}
	s.scores.grid.Select(1, slices.Index(s.scores.cells, blockCell))
	b.Type("75")
	b.Key(fyne.KeyReturn)
	if text := desktest.Texts(s.scores.notes); !strings.Contains(text, "được chấm 75 điểm, theo kết quả là 70") {
		t.Errorf("not said: %s", text)
	}
	s.scores.grid.Select(1, slices.Index(s.scores.cells, evidenceCell))
	b.Type("BC số 12/BC-STC")
	b.Key(fyne.KeyReturn)
	read()
	if given.Evidence != "BC số 12/BC-STC" || *given.Block != 75 {
		t.Errorf("%+v", given)
	}
}

// Given an office that scores in more stages, when one key adds their columns, then what
// another unit gave and what was found in the end are typed there, the end counts in the
// ranking, and the columns stay as long as something stands in them.
func TestPointsGoThroughFourStages(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceScores})
	if slices.Contains(s.scores.cells, crossedCell) {
		t.Fatal("the columns are there unasked")
	}
	before := s.scores.sum.Total
	b.Fire("F9")
	for _, cell := range []int{crossedCell, finalCell} {
		b.Window.Canvas().Focus(s.scores.grid)
		s.scores.grid.Select(1, slices.Index(s.scores.cells, cell))
		b.Type("12,5")
		b.Key(fyne.KeyReturn)
	}
	score := s.scores.given[s.tree[1].ID]
	if score.Crossed == nil || *score.Crossed != 12.5 || score.Final == nil || *score.Final != 12.5 || score.Block == nil {
		t.Fatalf("%+v", score)
	}
	if now := s.scores.sum.Total; now.Block != before.Block || now.Counted != before.Block-*score.Block+12.5 {
		t.Errorf("%+v, before %+v", now, before)
	}
	if row, _ := s.scores.ranking.Selected(); row.Total.Counted != s.scores.sum.Total.Counted {
		t.Errorf("ranking: %+v", row)
	}
	b.Fire("F9")
	if !slices.Contains(s.scores.cells, finalCell) || !slices.Contains(b.Told, words.ScoreStagesUsed) {
		t.Errorf("columns %v, told %q", s.scores.cells, b.Told)
	}
}

// Given the points of a unit, the screen says when they were typed as long as nobody wrote
// down who gave them; written down by the keyboard, it says that, and cleared, it is gone.
func TestWhoScoredAndWhenIsWrittenDown(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceScores})
	b.Window.Canvas().Focus(s.scores.grid)
	b.Type("300")
	b.Key(fyne.KeyReturn)
	if text := desktest.Texts(s.scores.notes); !strings.Contains(text, "Tự chấm: ghi vào sổ ") {
		t.Errorf("the journal is not asked: %s", text)
	}
	b.Fire("F4")
	b.Type("Phòng Tổ chức")
	b.Press("Tab")
	b.Type("1/12/2023")
	b.Press("Ctrl+S")
	if text := desktest.Texts(s.scores.notes); !strings.Contains(text, "Tự chấm: Phòng Tổ chức, ngày 01/12/2023") {
		t.Errorf("not said: %s", text)
	}
	if len(s.file.Looks) != 1 || s.file.Looks[0].Stage != data.StageSelf || s.file.Looks[0].UnitID != s.scores.unitID {
		t.Fatalf("%+v", s.file.Looks)
	}
	b.Fire("F4")
	b.SelectAll()
	b.Key(fyne.KeyDelete)
	b.Press("Tab")
	b.SelectAll()
	b.Key(fyne.KeyDelete)
	b.Press("Ctrl+S")
	if len(s.file.Looks) != 0 {
		t.Errorf("%+v", s.file.Looks)
	}
}

// Given a vote with the share that its regulation asks for, each nominee's share says whether
// it is enough, 2 of 3 for 66,67 % too; more than all is refused at its field.
func TestAShareIsEnoughByTheOfficesOwnFigure(t *testing.T) {
	for _, c := range []struct {
		agree, members int
		threshold      float64
		enough, known  bool
	}{
		{11, 15, 70, true, true},
		{10, 15, 70, false, true},
		{2, 3, 66.67, true, true},
		{8, 10, 80, true, true},
		{79, 100, 80, false, true},
		{5, 10, 0, false, false},
		{1, 0, 50, false, false},
	} {
		enough, known := scoring.Enough(data.Ballot{Members: c.members, Denominator: data.DenominatorMembers, Threshold: c.threshold}, c.agree)
		if enough != c.enough || known != c.known {
			t.Errorf("%d of %d for %v: %v, %v", c.agree, c.members, c.threshold, enough, known)
		}
	}
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceBallots})
	if text := desktest.Texts(s.ballots.panel); !strings.Contains(text, "73,33%, đủ") || !strings.Contains(text, "53,33%, chưa đủ") || !strings.Contains(text, "Cần từ 70% trở lên") {
		t.Errorf("not said: %s", text)
	}
	ballot := s.file.Ballots[0]
	ballot.Threshold = 101
	f := fault.Of(b.Desk.Book.Do("thử", func(tx *data.Tx) error { return scoring.SaveBallot(tx, &ballot) }))
	if f == nil || f.Field != "threshold" {
		t.Errorf("%v", f)
	}
}

// A link leads to the points of its unit, and to its vote and a field of its form, also while
// the area is read.
func TestALinkLeadsToItsUnitAndItsVote(t *testing.T) {
	b := desktest.New(t, desktest.Sample(t), 2023)
	answer := b.Slowly()
	s := New(b.Desk)
	b.Put(s)
	var ballot data.Ballot
	if err := datatest.DB(b.Desk.Book).Where("year_id = ?", b.Desk.Year.ID).Order("id DESC").First(&ballot).Error; err != nil {
		t.Fatal(err)
	}
	s.Show(desk.Place{Part: "ballots", ID: ballot.ID, Field: "tellers"})
	answer()
	if row, _ := s.ballots.list.Selected(); row.ID != ballot.ID {
		t.Errorf("chosen: %d, want %d", row.ID, ballot.ID)
	}
	b.Type("7")
	if shown := desktest.Texts(b.Window.Canvas().Overlays().Top()); !strings.Contains(shown, "7"+ballot.Tellers) {
		t.Errorf("the counting group is not typed into: %s", shown)
	}
	b, s = clerk(t)
	unit := s.file.Units[len(s.file.Units)-1]
	s.Show(desk.Place{Part: PlaceScores, Unit: unit.ID})
	if s.scores.unitID != unit.ID || b.Window.Canvas().Focused() != s.scores.grid {
		t.Errorf("the points of %d, want %d, focus on %T", s.scores.unitID, unit.ID, b.Window.Canvas().Focused())
	}
}

// Given a unit that nobody scored, then its groups and its sum say nothing instead of 0;
// once a criterion has points, its group has their sum, and the others still none.
func TestWhatNobodyScoredIsNoNought(t *testing.T) {
	book := desktest.Sample(t)
	datatest.DB(book).Exec("DELETE FROM scores")
	b := desktest.New(t, book, 2023)
	s := New(b.Desk)
	b.Put(s)
	s.Show(desk.Place{Part: PlaceScores})
	cell := func(group scoring.Node) string {
		columns := s.scores.columns(false, false)
		return columns[slices.Index(s.scores.cells, selfCell)].Text(group)
	}
	heads := slices.DeleteFunc(slices.Clone(s.tree), func(n scoring.Node) bool { return n.Leaf() })
	if total := s.scores.total.Text(); cell(heads[0]) != "" || cell(heads[1]) != "" || !strings.HasPrefix(total, "tự chấm –, được chấm – trên") {
		t.Errorf("%q, %q, %q", cell(heads[0]), cell(heads[1]), total)
	}
	b.Window.Canvas().Focus(s.scores.grid)
	s.scores.grid.Select(1, slices.Index(s.scores.cells, selfCell))
	b.Type("0")
	b.Key(fyne.KeyReturn)
	if total := s.scores.total.Text(); cell(heads[0]) != "0" || cell(heads[1]) != "" || !strings.HasPrefix(total, "tự chấm 0, được chấm – trên") {
		t.Errorf("with a 0 that was given: %q, %q, %q", cell(heads[0]), cell(heads[1]), total)
	}
	s.scores.grid.Select(1, slices.Index(s.scores.cells, blockCell))
	b.Type("3")
	b.Key(fyne.KeyReturn)
	row, columns := s.scores.ranking.Rows()[0], s.scores.rankColumns()
	if first, second := columns[1].Text(row), columns[2].Text(row); first != "3" || second != "" {
		t.Errorf("in the ranking the groups have %q and %q", first, second)
	}
}

// Given the cursor on the share of the second unit in one vote, when another vote is looked at,
// then votes are typed where they begin.
func TestAnotherVoteIsCountedFromItsBeginning(t *testing.T) {
	b := desktest.New(t, desktest.Sample(t), 2023)
	s := New(b.Desk)
	b.Put(s)
	s.Show(desk.Place{Part: PlaceBallots})
	first := s.file.Ballots[0]
	second := first
	second.ID = 0
	if err := b.Desk.Book.Do("Thử", func(tx *data.Tx) error { return tx.Save(&second) }); err != nil {
		t.Fatal(err)
	}
	s = New(b.Desk)
	b.Put(s)
	s.Show(desk.Place{Part: PlaceBallots})
	s.ballots.list.SelectWhere(func(r data.Ballot) bool { return r.ID == first.ID })
	b.Press("F6")
	s.ballots.counts.Select(1, shareCell)
	s.ballots.list.SelectWhere(func(r data.Ballot) bool { return r.ID == second.ID })
	b.Press("F6")
	b.Type("3")
	b.Key(fyne.KeyReturn)
	counts := s.ballots.countsOf(second)
	if len(counts) != 1 || counts[0].Agree != 3 || s.ballots.counts.Rows()[0].Agree != 3 {
		t.Errorf("%+v", counts)
	}
}

// Given the cursor on the evidence of a unit's second criterion, when another unit is chosen, then
// its points are typed where they begin.
func TestAnotherUnitIsScoredFromItsBeginning(t *testing.T) {
	b, s := clerk(t)
	s.Show(desk.Place{Part: PlaceScores})
	c := s.scores
	b.Window.Canvas().Focus(c.grid)
	first, _ := c.grid.Selected()
	b.Key(fyne.KeyDown)
	c.grid.To(slices.Index(c.cells, evidenceCell))
	for _, focus := range []fyne.Focusable{c.ranking, c.grid} {
		b.Window.Canvas().Focus(focus)
		was := c.unitID
		c.ranking.SelectWhere(func(r standing) bool { return r.UnitID != was })
		at, _ := c.grid.Selected()
		if c.unitID == was || at.ID != first.ID || c.cells[c.grid.Column()] != selfCell {
			t.Errorf("focus on %T: at %q, column %d", focus, at.Text, c.grid.Column())
		}
		c.grid.Select(3, slices.Index(c.cells, evidenceCell))
	}
}
