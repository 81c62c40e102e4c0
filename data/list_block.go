package data

import (
	"context"

	"gorm.io/gorm"
)

// Member (đơn vị thành viên) is a unit with its place in the block and its figures of one year.
type Member struct {
	Unit       Unit
	Membership Membership
	Figures    UnitYear // ID zero where nothing is known of that year
	Rooms      []Unit   // tập thể nhỏ
	Role       OfficeRole
}

// BlockFile (hồ sơ khối) is a block with its members, past ones too, and the offices of a year.
type BlockFile struct {
	Block   Block // ID zero while the book has none
	Year    Year
	Members []Member // in the order of the membership list
	Offices []Office // khối trưởng first
}

// BlockFile returns the block of a year, or the book's first one for a year that is not kept yet.
func (b *Book) BlockFile(ctx context.Context, year Year) (*BlockFile, error) {
	file := &BlockFile{Year: year}
	err := b.read(ctx).Transaction(file.load)
	if err != nil {
		return nil, explain(b.Path, err)
	}
	return file, nil
}

func (f *BlockFile) load(db *gorm.DB) error {
	block := db.Order("id").Limit(1)
	if f.Year.BlockID != 0 {
		block = block.Where("id = ?", f.Year.BlockID)
	}
	if err := block.Find(&f.Block).Error; err != nil || f.Block.ID == 0 {
		return err
	}
	if err := db.Where("year_id = ?", f.Year.ID).Order("CASE role WHEN 'head' THEN 0 WHEN 'deputy' THEN 1 WHEN 'next-head' THEN 2 ELSE 3 END, id").Find(&f.Offices).Error; err != nil {
		return err
	}
	var memberships []Membership
	if err := db.Where("block_id = ?", f.Block.ID).Order("position, id").Find(&memberships).Error; err != nil {
		return err
	}
	ids := make([]int64, len(memberships))
	for i, m := range memberships {
		ids[i] = m.UnitID
	}
	var units []Unit
	if err := db.Where("id IN ?", ids).Find(&units).Error; err != nil {
		return err
	}
	rooms, err := roomsBelow(db, ids...)
	if err != nil {
		return err
	}
	var figures []UnitYear
	if err := db.Where("unit_id IN ? AND year = ?", ids, f.Year.Number).Find(&figures).Error; err != nil {
		return err
	}
	f.join(memberships, units, rooms, figures)
	return nil
}

func (f *BlockFile) join(memberships []Membership, units []Unit, below map[int64][]Unit, figures []UnitYear) {
	byID := make(map[int64]Unit, len(units))
	for _, unit := range units {
		byID[unit.ID] = unit
	}
	known := map[int64]UnitYear{}
	for _, figure := range figures {
		known[figure.UnitID] = figure
	}
	roles := map[int64]OfficeRole{}
	for _, office := range f.Offices {
		if !office.Role.InNext() {
			roles[office.UnitID] = office.Role
		}
	}
	for _, m := range memberships {
		f.Members = append(f.Members, Member{byID[m.UnitID], m, known[m.UnitID], below[m.UnitID], roles[m.UnitID]})
	}
}

// Headcount is the number of people in all members that belong to the block in its year.
func (f *BlockFile) Headcount() int {
	sum, counted := 0, map[int64]bool{} // a unit that left and came back has two memberships
	for _, member := range f.Members {
		if member.Membership.Holds(f.Year) && !counted[member.Unit.ID] {
			counted[member.Unit.ID] = true
			sum += member.Figures.Headcount
		}
	}
	return sum
}

// Arrange writes the order of members as given.
func (tx *Tx) Arrange(members []Member) error {
	for i, member := range members {
		if member.Membership.Position == i+1 {
			continue
		}
		membership := member.Membership
		membership.Position = i + 1
		if err := tx.Save(&membership); err != nil {
			return err
		}
	}
	return nil
}

// RemoveMember takes a unit that nothing else refers to out of the book, with its place in the block.
func (tx *Tx) RemoveMember(member Member) error {
	if err := tx.Delete(&member.Membership); err != nil {
		return err
	}
	return tx.Delete(&member.Unit)
}

// SaveMember adds or replaces a unit with its place in the block, and its figures
// where they are known.
func (tx *Tx) SaveMember(m *Member, figures bool) error {
	if err := tx.Save(&m.Unit); err != nil {
		return err
	}
	m.Membership.UnitID, m.Figures.UnitID = m.Unit.ID, m.Unit.ID
	if err := tx.Save(&m.Membership); err != nil || !figures {
		return err
	}
	return tx.Save(&m.Figures)
}
