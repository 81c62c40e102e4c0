package rules

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"sothidua/assets/words"
	"sothidua/data/viet"
)

// errParameters says in words what is wrong with a rule's parameters.
type errParameters string

func (e errParameters) Error() string { return string(e) }

// decode reads parameters into a condition. A name it does not know and a value
// of another type are errors: a slip must not silently become the default.
func decode(parameters string, into any) error {
	if strings.TrimSpace(parameters) == "" {
		parameters = "{}"
	}
	in := json.NewDecoder(strings.NewReader(parameters))
	in.DisallowUnknownFields()
	err := in.Decode(into)
	if err == nil && in.More() {
		err = errParameters(words.RuleBadJSON)
	}
	var wrongType *json.UnmarshalTypeError
	var known errParameters
	switch {
	case err == nil:
		if checked, ok := into.(interface{ valid() error }); ok {
			return checked.valid()
		}
		return nil
	case errors.As(err, &known):
		return known
	case errors.As(err, &wrongType):
		return errParameters(fmt.Sprintf(words.RuleBadField, wrongType.Field))
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return errParameters(fmt.Sprintf(words.RuleUnknownField, strings.Trim(name, `"`)))
	}
	return errParameters(words.RuleBadJSON)
}

func badValue(name string) error {
	return errParameters(fmt.Sprintf(words.RuleBadValue, name))
}

// share is an exact part of a whole: 0.15 or "2/3".
type share struct{ *big.Rat }

// longest is more digits than any share has; without a bound 1e-9999999 would be computed.
const longest = 12

// UnmarshalJSON reads a number from 0 to 1 or a fraction in quotes. A whole number
// like 15 is a slip for 0.15, and null is no share.
func (s *share) UnmarshalJSON(text []byte) error {
	written := strings.Trim(string(text), `"`)
	value, ok := new(big.Rat), false
	if len(written) <= longest && !strings.ContainsAny(written, "eE") {
		value, ok = value.SetString(written)
	}
	if !ok || value.Sign() < 0 || value.Cmp(big.NewRat(1, 1)) > 0 {
		return badValue(written)
	}
	s.Rat = value
	return nil
}

// String is the share as papers write it: 15%, 66,67%.
func (s share) String() string {
	value, _ := s.Float64()
	return viet.Percent(value)
}

// of is the share of a number: 0.15 of 57 is 8.55.
func (s share) of(n int) *big.Rat {
	return new(big.Rat).Mul(s.Rat, big.NewRat(int64(n), 1))
}

// part is n of a whole that is not zero.
func part(n, whole int) share { return share{big.NewRat(int64(n), int64(whole))} }

// exact writes a number with at most two places: 8,55.
func exact(r *big.Rat) string {
	value, _ := r.Float64()
	s := viet.Decimal(value, 2)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ",")
}

// rounding makes whole people of a share.
type rounding string

// The ways to round.
const (
	floor   rounding = "floor"
	nearest rounding = "nearest" // halves upward
	ceil    rounding = "ceil"
)

func (r rounding) String() string {
	switch r {
	case floor:
		return words.RuleFloor
	case ceil:
		return words.RuleCeil
	}
	return words.RuleNearest
}

func (r rounding) known() bool {
	return r == "" || r == floor || r == nearest || r == ceil
}

func (r rounding) apply(x *big.Rat) int {
	add := big.NewRat(1, 2)
	switch r {
	case floor:
		add = new(big.Rat)
	case ceil:
		whole := rounding(floor).apply(x)
		if x.IsInt() {
			return whole
		}
		return whole + 1
	}
	sum := new(big.Rat).Add(x, add)
	return int(new(big.Int).Div(sum.Num(), sum.Denom()).Int64())
}
