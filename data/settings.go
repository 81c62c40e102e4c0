package data

import "context"

// The keys of settings.
const (
	SettingPractice       = "practice"      // "yes": the book holds practice data
	SettingExactCounting  = "count-highest" // "yes": LĐTT counts only who registers nothing higher
	SettingTextSize       = "text-size"     // small, normal, large
	SettingLastYear       = "last-year"     // id of the year shown last
	SettingSummaryShowAll = "summary-all"   // "yes": the summary keeps columns without a registration
	SettingScoreStages    = "score-stages"  // "yes": points are given by another unit too, and looked at again in the end
	SettingReadySet       = "ready-set"     // code of the ready set that the book began with
	SettingReadyNames     = "ready-names"   // the office's own names in it, as JSON
	SettingPeopleOrder    = "people-order"  // a PeopleOrder
	SettingLock           = "lock"          // what the program asks for before it shows the book, as JSON; empty: nothing
	SettingPostRanks      = "post-ranks"    // posts, the highest first, a line for each rank; empty: those of the program
)

// orderSettings are those that the order of people follows from.
var orderSettings = []string{SettingPeopleOrder, SettingPostRanks}

// convenientSettings are those that change nothing but the look of the screens.
var convenientSettings = []string{SettingTextSize, SettingLastYear, SettingSummaryShowAll}

// Yes is the value of a setting that is on.
const Yes = "yes"

// Setting returns the value of a setting, empty where the office set none.
func (b *Book) Setting(ctx context.Context, key string) (string, error) {
	var setting Setting
	err := b.read(ctx).Where("key = ?", key).Limit(1).Find(&setting).Error
	return setting.Value, explain(b.Path, err)
}

// Settings returns the values of some keys; one that is not set has none.
func (b *Book) Settings(ctx context.Context, keys ...string) (map[string]string, error) {
	var rows []Setting
	err := b.read(ctx).Where("key IN ?", keys).Find(&rows).Error
	values := make(map[string]string, len(rows))
	for _, row := range rows {
		values[row.Key] = row.Value
	}
	return values, explain(b.Path, err)
}

// Practice tells whether the book holds practice data.
func (b *Book) Practice(ctx context.Context) (bool, error) {
	value, err := b.Setting(ctx, SettingPractice)
	return value == Yes, err
}
