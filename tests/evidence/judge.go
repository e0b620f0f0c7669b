// judge.go: Go's own checkpoint verifier and transparency log, asked about a travaux ledger.
//
//	judge VKEY FOLDER
//
// FOLDER holds checkpoint.N (the checkpoint that the log showed after N entries) and entry.I (the
// entry's bytes, from 0). Prints one line for each question; exit 1 where a ledger and Go disagree.
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

func openCheckpoint(bytes []byte, verifier note.Verifier) (tree tlog.Tree, err error) {
	opened, err := note.Open(bytes, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
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
func openAll(folder string, count int, kept memory, verifier note.Verifier) ([]tlog.Tree, error) {
	var trees []tlog.Tree
	for size := 1; size <= count; size++ {
		bytes, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("checkpoint.%d", size)))
		if err != nil {
			return nil, err
		}
		tree, err := openCheckpoint(bytes, verifier)
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
			if other, err := openCheckpoint(forged, verifier); err == nil && other != tree {
				return nil, fmt.Errorf("checkpoint of %d is accepted with byte %d changed", size, place)
			}
		}
		trees = append(trees, tree)
	}
	return trees, nil
}

func checkInclusion(entries [][]byte, kept memory, newest tlog.Tree) error {
	for index, bytes := range entries {
		proof, err := tlog.ProveRecord(newest.N, int64(index), kept)
		if err != nil {
			return err
		}
		leaf := tlog.RecordHash(bytes)
		if err := tlog.CheckRecord(proof, newest.N, newest.Hash, int64(index), leaf); err != nil {
			return fmt.Errorf("entry %d: %w", index, err)
		}
		leaf[0] ^= 1
		if tlog.CheckRecord(proof, newest.N, newest.Hash, int64(index), leaf) == nil {
			return fmt.Errorf("entry %d: another entry is accepted in its place", index)
		}
	}
	return nil
}

func checkConsistency(trees []tlog.Tree, kept memory) error {
	newest := trees[len(trees)-1]
	for _, older := range trees[:len(trees)-1] {
		proof, err := tlog.ProveTree(newest.N, older.N, kept)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, newest.N, newest.Hash, older.N, older.Hash); err != nil {
			return fmt.Errorf("from %d to %d: %w", older.N, newest.N, err)
		}
		forked := older.Hash
		forked[31] ^= 1
		if tlog.CheckTree(proof, newest.N, newest.Hash, older.N, forked) == nil {
			return fmt.Errorf("from %d to %d: a fork is accepted", older.N, newest.N)
		}
	}
	return nil
}

func judge(vkey, folder string) error {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	entries, kept, err := readLog(folder)
	if err != nil {
		return err
	}
	if len(entries) < 3 {
		return errors.New("too few entries to judge")
	}
	trees, err := openAll(folder, len(entries), kept, verifier)
	if err != nil {
		return err
	}
	fmt.Printf("sumdb/note opens %d checkpoints of %s; tlog computes the same roots\n", len(trees), verifier.Name())
	if err := checkInclusion(entries, kept, trees[len(trees)-1]); err != nil {
		return err
	}
	fmt.Printf("tlog finds %d entries included, and no other in their places\n", len(entries))
	if err := checkConsistency(trees, kept); err != nil {
		return err
	}
	fmt.Printf("tlog finds %d older checkpoints consistent with the newest, and no fork\n", len(trees)-1)
	return nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: judge VKEY FOLDER")
		os.Exit(2)
	}
	if err := judge(os.Args[1], os.Args[2]); err != nil {
		fmt.Println("DISAGREES:", err)
		os.Exit(1)
	}
}
