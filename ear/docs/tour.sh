#!/usr/bin/env bash
# The whole road by curl, on a server with the demonstration site: a batch record in, findings, a deviation, a signed
# release, a document, a sequence. Signed for by the accounts of the first start, so it goes through once per server.
#
#   bash ear/docs/tour.sh ADDRESS ACCOUNTS RECORD [ZIP [LETTER]]
#
# ADDRESS   of the server, e.g. http://localhost:8080
# ACCOUNTS  a file with what the server printed at its first start (lines of role, account and password)
# RECORD    an executed batch record: BatchML, or the workbook filled in
# ZIP       where to put the sequence; sequence.zip if it is not said
# LETTER    the cover letter as PDF, without which China takes no sequence; an invented one if it is not said
#
# Every call prints its status on standard error; the first that is declined ends the tour with what the server says.
set -euo pipefail
address=${1:?address of the server} accounts=${2:?file with the accounts} record=${3:?batch record} zip=${4:-sequence.zip}
letter=${5:-$(dirname "$0")/cover-letter.pdf}
api=${address%/}/api/v1
answer=$(mktemp) && trap 'rm -f "$answer"' EXIT
declare -A token

# One member of the JSON in the last answer, the first of that name; enough for this tour, jq does it better.
member() { sed -n "s/.*[{,]\"$1\":\"\([^\"]*\)\".*/\1/p;q" <<<"$(sed "s/\"$1\":/\n,&/2;s/\n.*//" "$answer")"; }
account() { sed -n "s/^[[:space:]]*$1[[:space:]]\{1,\}\([^[:space:]]\{1,\}\)[[:space:]].*/\1/p" "$accounts"; }
password() { sed -n "s/^[[:space:]]*$1[[:space:]]\{1,\}[^[:space:]]\{1,\}[[:space:]]\{1,\}\([^[:space:]]*\).*/\1/p" "$accounts"; }
# The two components of a signature, to be put at the end of a JSON object.
signed() { printf '"account":"%s","password":"%s"' "$(account "$1")" "$(password "$1")"; }

# call METHOD PATH [curl's options]: keeps the answer, prints the status.
call() {
    local status method=$1 path=$2
    shift 2
    status=$(curl -sS -o "$answer" -w '%{http_code}' -X "$method" "$@" "$api$path")
    echo "$status $method $path" >&2
    if [[ $status != 2* ]]; then cat "$answer" >&2; echo >&2; exit 1; fi
}
# as ROLE METHOD PATH [JSON, or curl's options]
as() {
    local role=$1 method=$2 path=$3
    shift 3
    if [[ ${1:-} == '{'* ]]; then set -- -H 'Content-Type: application/json' --data-binary "$1"; fi
    call "$method" "$path" -H "Authorization: Bearer ${token[$role]}" "$@"
}
say() { echo; echo "== $*"; }

say "Tokens"
for role in production-recorder production-reviewer qa-manager qualified-person-manufacturer qualified-person-mah \
    regulatory-writer regulatory-approver inspector; do
    call POST /tokens -H 'Content-Type: application/json' --data-binary "{$(signed $role),\"label\":\"tour\",\"days\":\"1\"}"
    token[$role]=$(member token)
done

say "A record that nobody here wrote: first a trial run, then for good"
as production-recorder POST '/batch-records?dryRun=true' -H 'Content-Type: application/octet-stream' --data-binary @"$record"
as production-recorder POST /batch-records -H 'Content-Type: application/octet-stream' --data-binary @"$record"
imported=$(sed 's/.*\(BR-[0-9-]*\).*/\1/' "$answer")
as qa-manager GET "/batch-records/$imported/statement"
echo "$imported is judged by $(member number): $(sed 's/.*"counts":{\([^}]*\)}.*/\1/' "$answer")"

say "A batch of the demonstration site with findings: one deviation takes them all up"
as qa-manager GET '/batch-records?q=DEMO-ARI-03'
batch=$(member number)
as production-recorder GET "/batch-records/$batch/statement"
statement=$(member number)
findings=$(sed 's/.*"findings":\[//;s/"notAssessed":.*//;s/"id":"/\n&/g' "$answer" | sed -n 's/^"id":"\([^"]*\)".*/\1/p')
deviation=
for finding in $findings; do
    as production-recorder POST /deviations \
        "{\"statement\":\"$statement\",\"finding\":\"$finding\"${deviation:+,\"deviation\":\"$deviation\"}}"
    deviation=$(sed 's/.*"number":"\(DV-[0-9-]*\)".*/\1/' "$answer")
done
# Every command names the revision it was made on, so that two people never overwrite each other.
carry() {
    local role=$1 step=$2 body=$3
    as "$role" GET "/deviations/$deviation"
    as "$role" POST "/deviations/$deviation/$step" "{\"revision\":\"$(member revision)\"$body}"
}
carry production-reviewer recurrence ',"justification":"Invented: nothing like it before."'
carry qa-manager classification ',"severity":"4","occurrence":"1","detectability":"1","productImpact":"none","patientImpact":"none"'
carry production-reviewer investigation ',"rootCause":"Invented.","impactOnBatch":"None.","impactOnOthers":"None."'
carry qa-manager conclusion \
    ",\"batch\":\"$batch\",\"verdict\":\"may-be-released\",\"reason\":\"No effect on the product.\",$(signed qa-manager)"
as qa-manager POST /capas/waivers \
    "{\"deviation\":\"$deviation\",\"reason\":\"Invented: a single slip without a cause to take away.\",$(signed qa-manager)}"
carry qa-manager closure ",\"reason\":\"All is done.\",$(signed qa-manager)"
echo "$deviation is closed."

say "Two qualified persons sign the release"
release() {
    as "$1" GET "/dispositions/of/$batch"
    as "$1" POST /dispositions "{\"batch\":\"$batch\",\"decision\":\"release\",\"capacity\":\"$2\",\
\"statement\":\"$(member statement)\",\"decided\":\"$(member decided)\",$(signed "$1")}"
    echo "$(member number) binds the statement with SHA-256 $(member digest)."
}
release qualified-person-manufacturer manufacturer
release qualified-person-mah mah

say "3.2.P.5.4 Batch Analyses from the released batch, approved by a signature over the digest of its PDF"
as regulatory-writer POST /documents \
    "{\"template\":\"batch-analyses\",\"product\":\"DEMO-CART-19\",\"batches\":[\"$batch\"],\"language\":\"both\"}"
document=$(sed 's/.*"number":"\(DC-[0-9-]*\)".*/\1/' "$answer")
version=$(sed 's/.*"titleEnglish":[^}]*"version":"\([0-9]*\)".*/\1/' "$answer")
digest=$(sed 's/.*"pdf":{[^}]*"sha256":"\([0-9a-f]*\)".*/\1/' "$answer")
as regulatory-approver POST "/documents/$document/approval" \
    "{\"version\":\"$version\",\"digest\":\"$digest\",$(signed regulatory-approver)}"
as inspector GET "/documents/$document.pdf"

say "Into the dossier, judged, published as a sequence for China"
as regulatory-writer GET /dossiers
dossier=$(sed 's/.*"number":"\(DO-[0-9-]*\)","product":"DEMO-CART-19".*/\1/' "$answer")
as regulatory-writer PUT "/dossiers/$dossier/leaves" \
    "{\"leaves\":[{\"document\":\"$document\",\"place\":\"3.2.P.5.4\",\"branches\":\"B2\"}]}"
as regulatory-writer POST "/dossiers/$dossier/leaves?place=cn:1.0&regions=CN&fileName=cover-letter.pdf" \
    -H 'Content-Type: application/pdf' --data-binary @"$letter"
as regulatory-writer POST "/dossiers/$dossier/validate" '{"region":"CN","despite":"the cover letter is approved on paper"}'
echo "The verdict on the plan: $(sed 's/.*"verdict":{\([^}]*\)}.*/\1/' "$answer")"
as regulatory-writer POST "/dossiers/$dossier/sequences" '{"region":"CN","despite":"the cover letter is approved on paper"}'
job=$(member job)
for second in {1..120}; do
    as regulatory-writer GET "/jobs/$job" 2>>/dev/null
    case $(member state) in DONE) break ;; FAILED) cat "$answer" >&2; exit 1 ;; *) sleep 1 ;; esac
done
as regulatory-writer GET "/dossiers/$dossier/sequences"
name=cn-$(sed 's/.*"number":"\([0-9]\{4\}\)".*/\1/' "$answer")
as regulatory-writer GET "/dossiers/$dossier/sequences/$name.zip"
cp "$answer" "$zip"
echo "$name is in $zip."

say "The trail knows who did what"
as inspector GET "/trail?record=$batch&limit=5"
sed 's/"act":"/\n&/g' "$answer" | sed -n 's/^"act":"\([^"]*\)".*/  \1/p'
