package papers

import (
	"context"

	"sothidua/app/contest"
	"sothidua/data"
)

// early is the beginning of a paper of very many lines, as far as it was read.
type early struct {
	sums  []contest.Share
	lines []data.OutcomeLine // of the first units
}

// Early builds the beginning of a paper that has so many lines that reading them takes long;
// ok is false where the paper is soon there. It is to be looked at alone, until Build has the
// paper: it says the same, as far as its first lines go, and breaks off after them.
func Early(ctx context.Context, book *data.Book, request Request) (built *Built, ok bool, err error) {
	paper, err := Find(request.Paper)
	if err != nil || paper.Code != ResultComparison || request.Contest == nil {
		return nil, false, err
	}
	var first early
	outcomes, ok, err := request.Contest.FirstOutcomes(ctx, request.Year.ID)
	if err != nil || !ok {
		return nil, false, err
	}
	first.lines = outcomes.Lines
	if first.sums, err = request.Contest.Shares(ctx, request.Year.ID); err != nil {
		return nil, false, err
	}
	f, err := load(ctx, book, request, paper.Meeting())
	if err != nil {
		return nil, false, err
	}
	f.early = &first
	built, err = f.build(paper, request)
	return built, err == nil, err
}
