package contest

import (
	"fmt"
	"strings"

	"sothidua/assets/words"
	"sothidua/data"
)

// Council is whom the block reports to and asks: papers that name it have room for its name.
var Council = one(Gap{Text: words.GapCouncil, Place: InBlock, Field: "council"}, func(r *Records) bool { return blank(r.Block.Council) })

// What the block's regulation says beside its quorum, as far as nobody wrote it down.
var (
	Functions   = one(Gap{Text: words.GapFunctions, Place: InBlock, Field: "functions"}, func(r *Records) bool { return blank(r.Block.Functions) })
	Secretariat = one(Gap{Text: words.GapSecretariat, Place: InBlock, Field: "secretariat"}, func(r *Records) bool { return blank(r.Block.Secretariat) })
	VoteShare   = one(Gap{Text: words.GapVoteShare, Place: InBlock, Field: "vote-share"}, func(r *Records) bool { return blank(r.Block.VoteShare) })
	VoteBasis   = one(Gap{Text: words.GapVoteBasis, Place: InBlock, Field: "vote-basis"}, func(r *Records) bool { return blank(r.Block.VoteBasis) })
)

// OwnRegulation tells whether the block issues its regulation itself, so that it is numbered and
// signed there.
func OwnRegulation(r *Records, _ int64) bool { return blank(r.Block.RegulationBy) }

// What an invitation and the notice of a conclusion say.
var (
	ReplyBy          = ofCeremony(words.GapReplyBy, "replyby", func(r *Records) bool { return r.Ceremony.ReplyBy == "" })
	ConcludedByOrder = ofCeremony(words.GapConclusionBy, "conclusionby", func(r *Records) bool {
		return r.Ceremony.ConclusionAs != "" && blank(r.Ceremony.ConclusionSigner)
	})
)

// HeadConcludes tells whether the head signs the notice of the conclusion.
func HeadConcludes(r *Records, _ int64) bool { return r.Ceremony.ConclusionAs == "" }

// Review is what is written down of the year for its report of a meeting; the zero record for
// nothing.
func (r *Records) Review(purpose data.Purpose) data.YearReview {
	review, _ := first(r.Reviews, func(v data.YearReview) bool { return v.Purpose == purpose })
	return review
}

// Reviewed is what the report of a meeting judges: one gap for all that it does not say, which
// leads to the first.
func Reviewed(purpose data.Purpose) Need {
	return Need{"review of " + string(purpose), func(r *Records, _ int64) []Gap {
		v := r.Review(purpose)
		next := words.ReviewMidNext
		if purpose == data.PurposeClosing {
			next = words.ReviewEndNext
		}
		var lacks []string
		field := ""
		for _, part := range []struct{ key, name, text string }{
			{"judgement", words.ReviewJudgement, v.Judgement},
			{"weak", words.ReviewWeak, v.WeakPoints},
			{"causes", words.ReviewCauses, v.Causes},
			{"lessons", words.ReviewLessons, v.Lessons},
			{"next", next, v.Directions},
		} {
			if !blank(part.text) || part.key == "lessons" && purpose == data.PurposeMidyear {
				continue
			}
			if len(lacks) == 0 {
				field = string(purpose) + "-" + part.key
			}
			lacks = append(lacks, strings.ToLower(part.name))
		}
		if len(lacks) == 0 {
			return nil
		}
		return []Gap{{Text: fmt.Sprintf(words.GapReview, strings.Join(lacks, ", ")), Place: InReview, Field: field}}
	}}
}

// How the targets and the work of the year stand at its end.
var (
	Judged     = ofTargets(words.GapJudged, func(t data.Target) bool { return blank(t.Judgement) })
	TaskStates = Need{"states of the tasks", func(r *Records, _ int64) []Gap {
		return counted(r.Tasks, func(t data.YearTask) bool { return t.State == data.TaskOpen }, func(n int, first data.YearTask) Gap {
			return Gap{Text: fmt.Sprintf(words.GapTaskState, n, len(r.Tasks)), Place: InTasks, ID: first.ID}
		})
	}}
)

func blank(text string) bool { return strings.TrimSpace(text) == "" }
