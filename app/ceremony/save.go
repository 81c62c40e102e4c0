package ceremony

import (
	"cmp"
	"context"
	"image"

	"sothidua/app/lines"
	"sothidua/app/people"
	"sothidua/app/valid"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

// Read returns a ceremony of a year with all its lists: that of signing, where none is
// asked for or the one asked for is no more.
func Read(ctx context.Context, book *data.Book, yearID, ceremonyID int64) (*data.CeremonyFile, error) {
	return book.CeremonyFile(ctx, yearID, ceremonyID)
}

// Start writes a new ceremony of a year.
func Start(tx *data.Tx, c *data.Ceremony) error { return tx.Save(c) }

// Drop takes a ceremony out of the book with all that belongs to it.
func Drop(tx *data.Tx, c data.Ceremony) error { return tx.Delete(&c) }

// Save writes the general data of a ceremony with the numbers of its papers: a number
// of zero takes that of a paper out.
func Save(tx *data.Tx, c data.Ceremony, numbers []data.DocumentNumber) error {
	if err := valid.Need("name", words.CeremonyFieldName, c.Name); err != nil {
		return err
	}
	if c.EndTime != "" && c.StartTime != "" && c.EndTime <= c.StartTime {
		return fault.New(fault.Invalid, words.CeremonyEndsEarly, "").At("end")
	}
	if c.ClosedAt != "" && c.OpenedAt != "" && c.ClosedAt <= c.OpenedAt {
		return fault.New(fault.Invalid, words.CeremonyClosesEarly, "").At("closed")
	}
	if c.ResumedAt != "" && c.PausedAt != "" && c.ResumedAt <= c.PausedAt {
		return fault.New(fault.Invalid, words.CeremonyResumesEarly, "").At("resumed")
	}
	if c.ReplyBy != "" && c.Date != "" && c.ReplyBy > c.Date {
		return fault.New(fault.Invalid, words.CeremonyReplyLate, "").At("replyby")
	}
	if c.ConclusionAs == "" && c.ConclusionSigner+c.ConclusionPost != "" {
		return fault.New(fault.Invalid, words.CeremonyConclusionNone, "").At("conclusionas")
	}
	for _, n := range numbers {
		var err error
		switch {
		case n.Number < 0:
			err = fault.New(fault.Invalid, words.CeremonyBadNumber, "").At(n.Paper)
		case n.Number == 0 && n.IssuedOn != "":
			err = fault.New(fault.Invalid, words.CeremonyNumberFirst, "").At(n.Paper)
		case n.Number > 0:
			n.CeremonyID = c.ID
			err = tx.Save(&n)
		case n.ID != 0:
			err = tx.Delete(&n)
		}
		if err != nil {
			return err
		}
	}
	return tx.Save(&c)
}

// SaveParticipant writes somebody who comes or is invited.
func SaveParticipant(tx *data.Tx, r *data.Participant) error {
	people.Address(&r.Honorific, &r.FullName)
	return save(tx, r, valid.Need("name", words.CeremonyFullName, r.FullName))
}

// SaveAgendaItem writes a point of the programme.
func SaveAgendaItem(tx *data.Tx, r *data.AgendaItem) error {
	return save(tx, r, valid.Need("content", words.CeremonyContent, r.Content))
}

// SaveSignatory writes who signs for a unit. Whoever signs for somebody else says for
// which post, and a second signer has a name.
func SaveSignatory(tx *data.Tx, r *data.Signatory) error {
	people.Address(&r.Honorific, &r.FullName)
	people.Address(&r.SecondHonorific, &r.SecondName)
	err := valid.Need("unit", words.CeremonySignUnit, r.UnitName)
	if r.SignsAs != "" && r.HeadPost == "" {
		err = cmp.Or(err, error(fault.New(fault.Invalid, words.CeremonyNeedHeadPost, "").At("headpost")))
	}
	if r.SecondPost != "" && r.SecondName == "" {
		err = cmp.Or(err, error(fault.New(fault.Invalid, words.CeremonySecondNoName, "").At("second-name")))
	}
	return save(tx, r, err)
}

// SaveRemark writes what somebody said or concluded.
func SaveRemark(tx *data.Tx, r *data.Remark) error {
	people.Address(&r.Honorific, &r.Speaker)
	return save(tx, r, valid.Need("speaker", words.CeremonySpeaker, r.Speaker))
}

// SaveMotion writes what a meeting voted on.
func SaveMotion(tx *data.Tx, r *data.Motion) error {
	return save(tx, r, valid.Need("matter", words.MotionMatter, r.Matter))
}

// SaveAssignment writes who does what by when.
func SaveAssignment(tx *data.Tx, r *data.Assignment) error {
	return save(tx, r, valid.Need("content", words.CeremonyTask, r.Content))
}

// SaveAttachment writes a picture's caption and author, and the picture itself where a
// new one was chosen.
func SaveAttachment(tx *data.Tx, r *data.Attachment, chosen *Picture) error {
	if err := valid.Need("caption", words.CeremonyCaption, r.Caption); err != nil {
		return err
	}
	if chosen != nil {
		if err := chosen.Attach(tx, r); err != nil {
			return err
		}
	}
	return tx.Save(r)
}

// save writes a record that nothing speaks against.
func save[T any](tx *data.Tx, record *T, against error) error {
	if against != nil {
		return against
	}
	return tx.Save(record)
}

// Line is a record of a list that belongs to a ceremony.
type Line interface {
	data.Participant | data.AgendaItem | data.Signatory | data.Remark | data.Motion | data.Assignment | data.Attachment
}

// Remove takes a line out of the book.
func Remove[T Line](tx *data.Tx, line T) error { return tx.Delete(&line) }

// Arrange writes the order of a list as given.
func Arrange[T Line](tx *data.Tx, rows []T, place func(*T) *int) error {
	return lines.Arrange(tx, rows, place)
}

// ShowPicture returns the picture kept under a hash, made small enough for a box of
// width and height.
func ShowPicture(ctx context.Context, book *data.Book, hash string, width, height int) (image.Image, error) {
	content, err := book.Content(ctx, hash)
	if err != nil {
		return nil, err
	}
	return Thumbnail(content, width, height)
}
