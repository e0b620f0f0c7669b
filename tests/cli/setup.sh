# Sourced by the transcripts: a desk with the samples, and masks for what is random.
cp -r "$SAMPLES/28-point-plan" "$SAMPLES/article-5-framework" "$SAMPLES/article" .

# Random or machine-bound values: ids, hashes, keys, the temporary home.
mask() { sed -E -e 's/[0-9a-f]{64}/HEX/g' -e 's/ledger-[0-9a-f]{16}/ledger-ID/g' -e 's/\b[0-9a-f]{16}\b/KEYID/g' -e 's|SHA256:[A-Za-z0-9+/]{43}|SHA256:PRINT|g' -e "s|$HOME|HOME|g" -e "s|$PWD|DESK|g" -e "s|AAAAC3[A-Za-z0-9+/=]*|KEY|g"; }

# A ledger with two documents, quietly.
make_ledger() {
  travaux init --identity alice@example.org --origin desk >/dev/null
  travaux record 28-point-plan/draft-1.txt --as plan-28 --relation leaked --from outlet:Nexta --from 'person:Oleksiy Honcharenko' >/dev/null
  travaux record 28-point-plan/draft-1-other-outlet.txt --as plan-28 --same-draft-as 1 --relation published --from outlet:Courier >/dev/null
  travaux record 28-point-plan/draft-2.txt --as plan-28 --from withheld --rating B2 >/dev/null
  travaux record article-5-framework/draft-1.md --as framework --relation published --from outlet:Axios >/dev/null
  travaux attribute framework@1 --relation confirmed --from 'unnamed:a senior official' >/dev/null
}
