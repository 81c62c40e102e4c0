// Command unhinted takes out of a TrueType face what only coarse screens of the past need:
// the instructions that move its outlines onto dots, and the names of its glyphs. Outlines,
// widths and marks stay as they are; a third of the bytes goes, in the program and in every
// PDF. The faces in assets/fonts went through it: unhinted FACE.ttf FACE.ttf.gz.
//
// Tables and their fields: OpenType 1.9.1, "glyf", "loca", "post", "maxp", "head".
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"log"
	"maps"
	"os"
	"slices"
)

var be = binary.BigEndian

func main() {
	if len(os.Args) != 3 {
		log.Fatal("unhinted FACE.ttf FACE.ttf.gz")
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func write(from, to string) error {
	face, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	tables := map[string][]byte{}
	for i := range int(be.Uint16(face[4:])) {
		entry := face[12+16*i:]
		start, size := be.Uint32(entry[8:]), be.Uint32(entry[12:])
		tables[string(entry[:4])] = face[start : start+size]
	}
	if err := lighten(tables); err != nil {
		return err
	}
	var packed bytes.Buffer
	writer, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := writer.Write(joined(tables)); err != nil {
		return err
	}
	if err := writer.Close(); err != nil {
		return err
	}
	return os.WriteFile(to, packed.Bytes(), 0o644)
}

// lighten takes the instructions and the names out of the tables of a face.
func lighten(tables map[string][]byte) error {
	if be.Uint16(tables["head"][50:]) != 1 {
		return errors.New("the places of the glyphs are not written in four bytes each")
	}
	for _, name := range []string{"fpgm", "prep", "cvt ", "gasp", "DSIG", "hdmx", "VDMX", "LTSH"} {
		delete(tables, name)
	}
	var glyphs, places []byte
	old := tables["loca"]
	for i := range int(be.Uint16(tables["maxp"][4:])) {
		places = be.AppendUint32(places, uint32(len(glyphs)))
		from, to := be.Uint32(old[4*i:]), be.Uint32(old[4*i+4:])
		if from == to {
			continue
		}
		glyphs = append(glyphs, uninstructed(tables["glyf"][from:to])...)
		glyphs = append(glyphs, make([]byte, (4-len(glyphs)%4)%4)...)
	}
	tables["glyf"], tables["loca"] = glyphs, be.AppendUint32(places, uint32(len(glyphs)))

	most := bytes.Clone(tables["maxp"])
	for at := 14; at < 28; at += 2 { // zones, storage, functions, stack and instructions
		be.PutUint16(most[at:], 0)
	}
	be.PutUint16(most[14:], 1) // the least number of zones
	tables["maxp"] = most
	post := bytes.Clone(tables["post"][:32])
	be.PutUint32(post, 0x00030000) // no names
	tables["post"] = post
	return nil
}

// uninstructed is a glyph, simple or put together of others, without its instructions.
func uninstructed(glyph []byte) []byte {
	const outlines = 10
	if contours := int(int16(be.Uint16(glyph))); contours >= 0 {
		at := outlines + 2*contours
		size := int(be.Uint16(glyph[at:]))
		return slices.Concat(glyph[:at], []byte{0, 0}, glyph[at+2+size:])
	}
	const words, scale, more, bothScales, matrix, instructions = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100
	light := bytes.Clone(glyph)
	for at := outlines; ; {
		flags := be.Uint16(light[at:])
		be.PutUint16(light[at:], flags&^instructions)
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&bothScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return light[:at]
		}
	}
}

// joined writes the tables as a face, in the order of their names, with its sums.
func joined(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	power := 1
	for power*2 <= len(names) {
		power *= 2
	}
	log2 := 0
	for 1<<(log2+1) <= len(names) {
		log2++
	}
	face := be.AppendUint32(nil, 0x00010000)
	for _, number := range []int{len(names), power * 16, log2, (len(names) - power) * 16} {
		face = be.AppendUint16(face, uint16(number))
	}
	head := bytes.Clone(tables["head"])
	be.PutUint32(head[8:], 0)
	tables["head"] = head
	start, adjust := len(face)+16*len(names), 0
	var body []byte
	for _, name := range names {
		if name == "head" {
			adjust = start + len(body) + 8
		}
		table := tables[name]
		face = append(face, name...)
		padded := append(bytes.Clone(table), make([]byte, (4-len(table)%4)%4)...)
		for _, number := range []uint32{sum(padded), uint32(start + len(body)), uint32(len(table))} {
			face = be.AppendUint32(face, number)
		}
		body = append(body, padded...)
	}
	face = append(face, body...)
	be.PutUint32(face[adjust:], 0xB1B0AFBA-sum(face))
	return face
}

func sum(padded []byte) (total uint32) {
	for at := 0; at < len(padded); at += 4 {
		total += be.Uint32(padded[at:])
	}
	return total
}
