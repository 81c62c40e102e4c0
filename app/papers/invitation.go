package papers

import (
	"strings"

	"sothidua/app/contest"
	"sothidua/app/page"
)

// invitations (giấy mời, Mẫu 1.7) are one for each invited participant, each
// with pages of its own.
func (b *builder) invitations() []page.Section {
	var guests []string
	for _, p := range b.Invited(b.unitID) {
		guests = append(guests, b.attendee(p))
	}
	if b.open(contest.Guests) {
		guests = []string{b.say("blank")}
	}
	rest := b.invitationText(page.Portrait().Width())
	sections := make([]page.Section, len(guests))
	for i, guest := range guests {
		sections[i] = page.Portrait(append(rest.above, append([]page.Block{b.greeting(guest)}, rest.below...)...)...)
		sections[i].RestartNumbering = true
	}
	return sections
}

// invitationText is what all invitations share, above and below the guest.
func (b *builder) invitationText(width float64) (shared struct{ above, below []page.Block }) {
	shared.above = b.issued(width, Invitation, b.say("subject", "tên lễ", b.event()))
	chair := b.officer(b.Ceremony.ChairID, contest.Chair)
	lines := []string{
		b.say("attend", "tên lễ", b.eventOfBlock()),
		b.say("chair", "người", chair),
		b.say("time", "lúc", b.when()),
		b.say("place", "địa điểm", b.where()),
		b.say("programme"),
	}
	for _, line := range append(lines, b.contact()...) {
		shared.below = append(shared.below, text(line))
	}
	shared.below = append(bound(shared.below), last(b.say("end")), b.closing(width))
	shared.above = shared.above[:len(shared.above):len(shared.above)] // each copy appends its own
	return shared
}

// greeting has the guest's name in bold.
func (b *builder) greeting(guest string) page.Block {
	const place = "\x00" // no sentence has it
	before, after, _ := strings.Cut(b.say("greeting", "nơi mời", b.issuer(), "khách", place), place)
	return page.Body(bodySize, page.Plain(before), page.Bold(guest), page.Plain(after))
}
