package data

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"

	"gorm.io/gorm"

	"sothidua/assets"
	"sothidua/data/viet"
)

// load fills a new book with the regimes that are shipped, and the kinds and rules of
// the catalogue. From then on they are the office's own rows.
func (c Catalogue) load(tx *Tx) error {
	regimes, err := shippedRegimes()
	if err != nil {
		return err
	}
	for _, regime := range regimes {
		if err := tx.Save(&regime); err != nil {
			return err
		}
	}
	return c.write(tx, regimes)
}

// Take puts the catalogue in the place of the one that a book was made with, as long as
// nothing names its kinds.
func (c Catalogue) Take(tx *Tx) error {
	var regimes []Regime
	if err := tx.db.Order("valid_from, code").Find(&regimes).Error; err != nil {
		return err
	}
	for _, rows := range []any{&Rule{}, &AwardKind{}} {
		if err := tx.db.Where("1 = 1").Delete(rows).Error; err != nil {
			return err
		}
	}
	return c.write(tx, regimes)
}

func (c Catalogue) write(tx *Tx, regimes []Regime) error {
	kinds, _ := c.Kinds(regimes)
	for _, kind := range kinds {
		if err := tx.Save(&kind); err != nil {
			return err
		}
	}
	if err := c.keep(tx); err != nil {
		return err
	}
	return c.loadRules(tx)
}

func (c Catalogue) loadRules(tx *Tx) error {
	var regimes []Regime
	if err := tx.db.Find(&regimes).Error; err != nil {
		return err
	}
	for _, rule := range c.Rules(regimes) {
		if err := tx.Save(&rule); err != nil {
			return err
		}
	}
	return nil
}

// keep notes what the book began with: a shipped rule is told in these words.
func (c Catalogue) keep(tx *Tx) error {
	if c.Set == "" {
		return nil
	}
	filled, err := json.Marshal(c.Filled)
	if err != nil {
		return err
	}
	for key, value := range map[string]string{SettingReadySet: c.Set, SettingReadyNames: string(filled)} {
		if err := tx.Save(&Setting{Key: key, Value: value}); err != nil {
			return err
		}
	}
	return nil
}

// catalogueOf is what the book began with.
func catalogueOf(db *gorm.DB) (c Catalogue, err error) {
	var settings []Setting
	err = db.Where("key IN ?", []string{SettingReadySet, SettingReadyNames}).Find(&settings).Error
	for _, setting := range settings {
		switch setting.Key {
		case SettingReadySet:
			c.Set = setting.Value
		case SettingReadyNames:
			if json.Unmarshal([]byte(setting.Value), &c.Filled) != nil {
				c.Filled = nil // written over by hand: the blanks stay open
			}
		}
	}
	return c, err
}

// Began is what the book began with.
func (b *Book) Began(ctx context.Context) (Catalogue, error) {
	c, err := catalogueOf(b.read(ctx))
	return c, explain(b.Path, err)
}

// Began is what the book began with.
func (tx *Tx) Began() (Catalogue, error) { return catalogueOf(tx.db) }

// completeRules gives a book from before the rules the shipped ones. Opening any
// other book writes nothing.
func (b *Book) completeRules() error {
	var known int64
	if err := b.db.Model(&Rule{}).Count(&known).Error; err != nil || known > 0 {
		return err
	}
	return b.Bulk("", func(tx *Tx) error {
		c, err := catalogueOf(tx.db)
		if err != nil {
			return err
		}
		return c.loadRules(tx)
	})
}

// shippedRegimes are the laws as they come with the program.
func shippedRegimes() ([]Regime, error) {
	rows, err := readTable(assets.Regimes)
	if err != nil {
		return nil, fmt.Errorf("regimes: %w", err)
	}
	regimes := make([]Regime, len(rows))
	for i, row := range rows {
		regimes[i] = Regime{
			Code: row["code"], Name: row["name"],
			ValidFrom: viet.Date(row["valid_from"]), ValidTo: viet.Date(row["valid_to"]),
			Basis: row["basis"], Verified: row["verified"] == Yes, Note: row["note"],
		}
	}
	return regimes, nil
}

// kindOf is a shipped kind with its blanks filled; full is false where one is left.
func kindOf(row map[string]string, value func(key string) string) (kind AwardKind, full bool) {
	position, err := strconv.Atoi(row["position"])
	if err != nil {
		panic(err) // shipped with the program
	}
	kind = AwardKind{
		Code: row["code"], JudgedAs: row["judged_as"], Subject: Subject(row["subject"]), Kind: Kind(row["kind"]),
		Level: row["level"], LegalBasis: row["legal_basis"], Implies: row["implies"], Excludes: row["excludes"],
		ValidFrom: viet.Date(row["valid_from"]), ValidTo: viet.Date(row["valid_to"]),
		Verified: row["verified"] == Yes, Position: position, InUse: row["in_use"] == Yes,
	}
	full = true
	for into, text := range map[*string]string{&kind.Name: row["name"], &kind.Label: row["label"], &kind.Authority: row["authority"]} {
		filled, whole := fill(text, value)
		*into, full = filled, full && whole
	}
	return kind, full
}

// ruleOf is a rule as it comes with the program, before any office's words.
func ruleOf(row map[string]string) Rule {
	return Rule{
		Key: row["key"], RegimeCode: row["regime"], Code: row["code"], Name: row["name"],
		AwardCode: row["award"], Subject: Subject(row["subject"]),
		Condition: row["condition"], Parameters: row["parameters"], Article: row["article"],
		ValidFrom: viet.Date(row["valid_from"]), ValidTo: viet.Date(row["valid_to"]),
		Verified: row["verified"] == Yes, Enabled: row["enabled"] == Yes, UncheckedFrom: viet.Date(row["unchecked_from"]),
	}
}

// readTable reads a CSV file with a heading row into one map per row.
func readTable(content []byte) ([]map[string]string, error) {
	content, err := assets.Unpacked(content)
	if err != nil {
		return nil, err
	}
	lines, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := make(map[string]string, len(line))
		for i, cell := range line {
			row[lines[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// regimeOn returns the regime in force on a day. A day that no regime covers, and
// the empty day, give the zero Regime: a year without known law can still be kept.
func regimeOn(db *gorm.DB, day viet.Date) (Regime, error) {
	var regime Regime
	if day == "" {
		return regime, nil
	}
	err := db.Where("valid_from <= ? AND (valid_to = '' OR valid_to >= ?)", day, day).
		Order("valid_from DESC").Limit(1).Find(&regime).Error
	return regime, err
}
