package scoring

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/viet"
)

// Voter is somebody who is written down at a vote in a line of text: "Ông Nguyễn Văn A,
// Trưởng phòng, Báo Thanh tra", and behind a colon what an absent one wrote.
type Voter struct{ Honorific, Name, Post, Opinion string }

// VoterOf reads such a line; a line without a comma has a name alone.
func VoterOf(line string) (v Voter) {
	line, v.Opinion, _ = strings.Cut(line, ":")
	v.Name, v.Post, _ = strings.Cut(line, ",")
	v.Name, v.Post, v.Opinion = strings.TrimSpace(v.Name), strings.TrimSpace(v.Post), strings.TrimSpace(v.Opinion)
	for _, honorific := range []string{words.CeremonyMr, words.CeremonyMrs} {
		if name, ok := strings.CutPrefix(v.Name, honorific+" "); ok {
			v.Honorific, v.Name = honorific, strings.TrimSpace(name)
		}
	}
	return v
}

// Text is the voter with post and unit.
func (v Voter) Text() string {
	text := strings.TrimSpace(v.Honorific + " " + v.Name)
	if v.Post != "" {
		text += ", " + v.Post
	}
	return text
}

// Tellers (tổ kiểm phiếu) are who counts, the head first; Writers are the absent who gave
// their opinion in writing.
func Tellers(b data.Ballot) []Voter { return votersOf(b.Tellers) }
func Writers(b data.Ballot) []Voter { return votersOf(b.Written) }

func votersOf(text string) (voters []Voter) {
	for line := range strings.Lines(text) {
		if v := VoterOf(line); v.Name != "" {
			voters = append(voters, v)
		}
	}
	return voters
}

// Roll (danh sách người có quyền bỏ phiếu) are the voters by how they voted.
type Roll struct{ Present, Written, Absent []string }

// RollOf reads the lists of a vote, a member a line.
func RollOf(b data.Ballot) Roll {
	lines := func(text string) (names []string) {
		for _, v := range votersOf(text) {
			names = append(names, v.Text())
		}
		return names
	}
	return Roll{lines(b.Present), lines(b.Written), lines(b.Absent)}
}

// All is how many members there are, Voted how many gave their opinion.
func (r Roll) All() int   { return r.Voted() + len(r.Absent) }
func (r Roll) Voted() int { return len(r.Present) + len(r.Written) }

// twice are members who stand in the lists more than once.
func (r Roll) twice() (names []string) {
	seen := map[string]bool{}
	for _, name := range slices.Concat(r.Present, r.Written, r.Absent) {
		key := viet.NameKey(VoterOf(name).Name)
		if seen[key] {
			names = append(names, name)
		}
		seen[key] = true
	}
	return names
}

// beside is how many opinions in writing there can be besides the sheets that came back: one of
// each absent member who wrote, but for those that were put among the sheets.
func beside(b data.Ballot) int {
	roll, voters := RollOf(b), b.Members
	if len(roll.Present) > 0 {
		voters = roll.Voted()
	}
	return max(min(len(roll.Written), voters-b.Returned), 0)
}

// Denominator is what shares of a ballot are shares of, and what it is called.
func Denominator(b data.Ballot) (whole int, name string) {
	if b.Denominator == data.DenominatorMembers {
		return b.Members, words.BallotOfMembers
	}
	return b.Valid, words.BallotOfValid
}

// Share is the part that agrees; ok is false while there is nothing to divide by.
func Share(b data.Ballot, agree int) (share float64, ok bool) {
	whole, _ := Denominator(b)
	if whole <= 0 {
		return 0, false
	}
	return float64(agree) / float64(whole), true
}

// Enough tells whether the share that agrees is what the office's regulation asks for; known
// is false where it is not written down, or there is nothing to divide by.
func Enough(b data.Ballot, agree int) (enough, known bool) {
	whole, _ := Denominator(b)
	if b.Threshold <= 0 || whole <= 0 {
		return false, false
	}
	// To two places, as shares are printed: 2 of 3 are 66,67 %.
	return math.Round(float64(agree)*10000/float64(whole)) >= math.Round(b.Threshold*100), true
}

// Invalid is how many returned sheets are not valid, never less than none.
func Invalid(b data.Ballot) int { return max(b.Returned-b.Valid, 0) }

// Doubts says in words which figures of a ballot cannot be; name gives the name of
// a nominee.
func Doubts(b data.Ballot, counts []data.Count, name func(data.Count) string) []string {
	var doubts []string
	more := func(a, limit int, words string, args ...any) {
		if a > limit {
			doubts = append(doubts, fmt.Sprintf(words, append(args, viet.Number(a), viet.Number(limit))...))
		}
	}
	if b.Members > 0 {
		more(b.Issued, b.Members, words.BallotIssuedOver)
	}
	more(b.Returned, b.Issued, words.BallotReturnedOver)
	more(b.Valid, b.Returned, words.BallotValidOver)
	// An absent member votes in writing, and the share is one of all members (NĐ 98/2023 Điều 30
	// khoản 7): of valid sheets it would not be known what it is a share of.
	limit, over, written := b.Valid, words.BallotCountOver, beside(b)
	switch {
	case written > 0 && b.Denominator == data.DenominatorMembers:
		limit, over = b.Valid+written, words.BallotVoicesOver
	case written > 0:
		over = words.BallotVoicesBeside
	}
	for _, c := range counts {
		more(c.Agree+c.Disagree, limit, over, name(c))
		if sum := c.Agree + c.Disagree; sum > 0 && sum < b.Valid {
			doubts = append(doubts, fmt.Sprintf(words.BallotCountUnder, name(c), viet.Number(sum), viet.Number(b.Valid)))
		}
	}
	if roll := RollOf(b); b.Body == data.BodyCouncil && roll.All() > 0 {
		if len(roll.Present) > 0 { // else only who did not come was written down
			more(b.Returned, roll.Voted(), words.BallotVotedOver)
		}
		if twice := roll.twice(); len(twice) > 0 {
			doubts = append(doubts, fmt.Sprintf(words.BallotTwice, strings.Join(twice, ", ")))
		}
	}
	if whole, of := Denominator(b); whole <= 0 && counted(counts) {
		doubts = append(doubts, fmt.Sprintf(words.BallotNoWhole, of))
	}
	return doubts
}

func counted(counts []data.Count) bool {
	for _, c := range counts {
		if c.Agree+c.Disagree > 0 {
			return true
		}
	}
	return false
}
