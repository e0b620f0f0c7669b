// judge.go: Go's own checkpoint verifier and transparency log, asked about a travaux ledger.
//
//	judge VKEY,... FOLDER
//
// FOLDER holds checkpoint.N (the checkpoint that the log showed after N entries), entry.I (the
// entry's bytes, from 0), and what prove.cc made of them: inclusion.I.N (a C2SP proof file for entry
// I in the log of N) and consistency.M.N (hashes in base64, one line each). Prints one line for each
// question; exit 1 where a ledger and Go disagree.
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type memory []tlog.Hash

func (kept memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	read := make([]tlog.Hash, 0, len(indexes))
	for _, index := range indexes {
		if index < 0 || index >= int64(len(kept)) {
			return nil, errors.New("a hash that is not there")
		}
		read = append(read, kept[index])
	}
	return read, nil
}

// The keys that may sign checkpoints, all of one name.
type signers []note.Verifier

// Each is asked alone: a note's key is told from another by four bytes only.
func openCheckpoint(bytes []byte, known signers) (tree tlog.Tree, err error) {
	var opened *note.Note
	for _, verifier := range known {
		if opened, err = note.Open(bytes, note.VerifierList(verifier)); err == nil {
			break
		}
	}
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != known[0].Name() || lines[3] != "" {
		return tree, fmt.Errorf("not the three lines of a checkpoint: %q", opened.Text)
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

func readLog(folder string) (entries [][]byte, kept memory, err error) {
	for index := int64(0); ; index++ {
		bytes, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("entry.%d", index)))
		if errors.Is(err, os.ErrNotExist) {
			return entries, kept, nil
		}
		if err != nil {
			return nil, nil, err
		}
		added, err := tlog.StoredHashes(index, bytes, kept)
		if err != nil {
			return nil, nil, err
		}
		entries, kept = append(entries, bytes), append(kept, added...)
	}
}

// The checkpoints of every size from 1 up, opened with the key, each with the root that Go computes.
func openAll(folder string, count int, kept memory, known signers) ([]tlog.Tree, error) {
	var trees []tlog.Tree
	for size := 1; size <= count; size++ {
		bytes, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("checkpoint.%d", size)))
		if err != nil {
			return nil, err
		}
		tree, err := openCheckpoint(bytes, known)
		if err != nil {
			return nil, fmt.Errorf("checkpoint of %d: %w", size, err)
		}
		root, err := tlog.TreeHash(int64(size), kept)
		if err != nil {
			return nil, err
		}
		if tree.N != int64(size) || tree.Hash != root {
			return nil, fmt.Errorf("checkpoint of %d says %d %v, Go computes %v", size, tree.N, tree.Hash, root)
		}
		for place := range bytes {
			forged := append([]byte(nil), bytes...)
			forged[place] ^= 1
			if other, err := openCheckpoint(forged, known); err == nil && other != tree {
				return nil, fmt.Errorf("checkpoint of %d is accepted with byte %d changed", size, place)
			}
		}
		trees = append(trees, tree)
	}
	return trees, nil
}

func parseHashes(lines []string) (hashes []tlog.Hash, err error) {
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// A proof file as the C2SP page describes it, without extra data; the checkpoint that it holds.
func parseProof(text string) (index int64, proof tlog.RecordProof, checkpoint string, err error) {
	head, checkpoint, found := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		return 0, nil, "", fmt.Errorf("not a proof file: %q", text)
	}
	if index, err = strconv.ParseInt(lines[1][len("index "):], 10, 64); err != nil {
		return 0, nil, "", err
	}
	proof, err = parseHashes(lines[2:])
	return index, proof, checkpoint, err
}

func checkInclusionFile(folder string, entry []byte, index int64, tree tlog.Tree, kept memory, known signers) error {
	text, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("inclusion.%d.%d", index, tree.N)))
	if err != nil {
		return err
	}
	place, proof, checkpoint, err := parseProof(string(text))
	if err != nil {
		return err
	}
	shown, err := openCheckpoint([]byte(checkpoint), known)
	if err != nil {
		return err
	}
	leaf := tlog.RecordHash(entry)
	if shown != tree || place != index {
		return fmt.Errorf("a proof for entry %d in a log of %d", place, shown.N)
	}
	if err := tlog.CheckRecord(proof, shown.N, shown.Hash, place, leaf); err != nil {
		return err
	}
	leaf[0] ^= 1
	if tlog.CheckRecord(proof, shown.N, shown.Hash, place, leaf) == nil {
		return errors.New("another entry is accepted in its place")
	}
	made, err := tlog.ProveRecord(tree.N, index, kept)
	if err == nil && !sameHashes(made, proof) {
		err = errors.New("Go makes another proof")
	}
	return err
}

func sameHashes(one, other []tlog.Hash) bool {
	if len(one) != len(other) {
		return false
	}
	for at := range one {
		if one[at] != other[at] {
			return false
		}
	}
	return true
}

func checkInclusion(folder string, entries [][]byte, trees []tlog.Tree, kept memory, known signers) (count int, err error) {
	for _, tree := range trees {
		for index := int64(0); index < tree.N; index++ {
			if err := checkInclusionFile(folder, entries[index], index, tree, kept, known); err != nil {
				return 0, fmt.Errorf("entry %d in the log of %d: %w", index, tree.N, err)
			}
			count++
		}
	}
	return count, nil
}

func checkContinuation(folder string, older, newer tlog.Tree, kept memory) error {
	text, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("consistency.%d.%d", older.N, newer.N)))
	if err != nil {
		return err
	}
	lines := strings.Split(string(text), "\n")
	proof, err := parseHashes(lines[:len(lines)-1])
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash); err != nil {
		return err
	}
	forked := older.Hash
	forked[31] ^= 1
	if tlog.CheckTree(proof, newer.N, newer.Hash, older.N, forked) == nil {
		return errors.New("a fork is accepted")
	}
	made, err := tlog.ProveTree(newer.N, older.N, kept)
	if err == nil && !sameHashes(made, proof) {
		err = errors.New("Go makes another proof")
	}
	return err
}

func checkConsistency(folder string, trees []tlog.Tree, kept memory) (count int, err error) {
	for size, newer := range trees {
		for _, older := range trees[:size] {
			if err := checkContinuation(folder, older, newer, kept); err != nil {
				return 0, fmt.Errorf("from %d to %d: %w", older.N, newer.N, err)
			}
			count++
		}
	}
	return count, nil
}

func judge(vkeys, folder string) error {
	var known signers
	for _, vkey := range strings.Split(vkeys, ",") {
		verifier, err := note.NewVerifier(vkey)
		if err != nil {
			return err
		}
		known = append(known, verifier)
	}
	entries, kept, err := readLog(folder)
	if err != nil {
		return err
	}
	if len(entries) < 3 {
		return errors.New("too few entries to judge")
	}
	trees, err := openAll(folder, len(entries), kept, known)
	if err != nil {
		return err
	}
	fmt.Printf("sumdb/note opens %d checkpoints of %s; tlog computes the same roots\n", len(trees), known[0].Name())
	proofs, err := checkInclusion(folder, entries, trees, kept, known)
	if err != nil {
		return err
	}
	fmt.Printf("tlog finds our %d proofs of inclusion good, and makes the same\n", proofs)
	if proofs, err = checkConsistency(folder, trees, kept); err != nil {
		return err
	}
	fmt.Printf("tlog finds our %d proofs of consistency good, and makes the same; no fork is consistent\n", proofs)
	return nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: judge VKEY,... FOLDER")
		os.Exit(2)
	}
	if err := judge(os.Args[1], os.Args[2]); err != nil {
		fmt.Println("DISAGREES:", err)
		os.Exit(1)
	}
}
