package data

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"sync"

	"gorm.io/gorm"

	"sothidua/assets"
	"sothidua/data/viet"
)

// loadCatalogue fills a new book with the regimes and award kinds that are
// shipped. From then on they are the office's own rows.
func loadCatalogue(tx *Tx) error {
	regimes, err := readTable(assets.Regimes)
	if err != nil {
		return fmt.Errorf("regimes: %w", err)
	}
	for _, row := range regimes {
		err := tx.Save(&Regime{
			Code: row["code"], Name: row["name"],
			ValidFrom: viet.Date(row["valid_from"]), ValidTo: viet.Date(row["valid_to"]),
			Basis: row["basis"], Verified: row["verified"] == Yes, Note: row["note"],
		})
		if err != nil {
			return err
		}
	}
	kinds, err := readTable(assets.Catalogue)
	if err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	for _, row := range kinds {
		position, err := strconv.Atoi(row["position"])
		if err != nil {
			return fmt.Errorf("catalogue: %w", err)
		}
		err = tx.Save(&AwardKind{
			RegimeCode: row["regime"], Code: row["code"],
			Subject: Subject(row["subject"]), Kind: Kind(row["kind"]),
			Name: row["name"], Label: row["label"],
			Level: row["level"], Authority: row["authority"], LegalBasis: row["legal_basis"],
			Implies: row["implies"], Verified: row["verified"] == Yes,
			Position: position, InUse: row["in_use"] == Yes,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// spellings are what units write instead of the names of kinds: folded, by code.
var spellings = sync.OnceValue(func() map[string][]string {
	rows, err := readTable(assets.Spellings)
	if err != nil {
		panic(err) // shipped with the program
	}
	by := map[string][]string{}
	for _, row := range rows {
		by[row["code"]] = append(by[row["code"]], viet.Fold(row["spelling"]))
	}
	return by
})

// IsCalled tells whether a text, folded, is what the kind is known by: its label, code
// or name, or a spelling that units use.
func (k AwardKind) IsCalled(folded string) bool {
	return folded != "" && (viet.Fold(k.Label) == folded || viet.Fold(k.Code) == folded || viet.Fold(k.Name) == folded ||
		slices.Contains(spellings()[k.Code], folded))
}

// completeRules gives a book from before the rules the shipped ones. Opening any
// other book writes nothing.
func (b *Book) completeRules() error {
	var known int64
	if err := b.db.Model(&Rule{}).Count(&known).Error; err != nil || known > 0 {
		return err
	}
	return b.Bulk("", loadRules)
}

// loadRules writes the shipped rules, as far as the book knows their regimes. From
// then on they are the office's own rows.
func loadRules(tx *Tx) error {
	var regimes []string
	if err := tx.db.Model(&Regime{}).Pluck("code", &regimes).Error; err != nil {
		return err
	}
	rules, err := shippedRules()
	if err != nil {
		return err
	}
	for _, rule := range rules {
		if !slices.Contains(regimes, rule.RegimeCode) {
			continue
		}
		if err := tx.Save(&rule); err != nil {
			return err
		}
	}
	return nil
}

// shippedRules are the rules as they come with the program.
func shippedRules() ([]Rule, error) {
	rows, err := readTable(assets.Rules)
	if err != nil {
		return nil, fmt.Errorf("rules: %w", err)
	}
	rules := make([]Rule, len(rows))
	for i, row := range rows {
		rules[i] = Rule{
			Key: row["key"], RegimeCode: row["regime"], Code: row["code"], Name: row["name"],
			AwardCode: row["award"], Subject: Subject(row["subject"]),
			Condition: row["condition"], Parameters: row["parameters"], Article: row["article"],
			ValidFrom: viet.Date(row["valid_from"]), ValidTo: viet.Date(row["valid_to"]),
			Verified: row["verified"] == Yes, Enabled: row["enabled"] == Yes,
		}
	}
	return rules, nil
}

// readTable reads a CSV file with a heading row into one map per row.
func readTable(content []byte) ([]map[string]string, error) {
	lines, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	if err != nil {
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
