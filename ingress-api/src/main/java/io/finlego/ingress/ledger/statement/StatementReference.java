package io.finlego.ingress.ledger.statement;

/** What the reference says of statements. */
final class StatementReference {

  static final String FAILURE = "#/components/schemas/Failure";

  static final String NOT_FOUND =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "There is no such account.",
      "metadata": {"code": "accountNotFound", "traceId": "0af7651916cd43dd8448eb211c80319c"}}], "errors": [{"message": "There is no such account.",
      "metadata": {"code": "accountNotFound", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}], "successes": [],
      "valueOrDefault": null}\
      """;

  static final String NOT_POSSIBLE =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "A PDF has at most 100000 movements; this period has 250000. Other formats have no such bound.",
      "metadata": {"code": "formatNotPossible", "traceId": "0af7651916cd43dd8448eb211c80319c"}}], "errors": [{"message": "A PDF has at most 100000 movements; this period has 250000. Other formats have no such bound.",
      "metadata": {"code": "formatNotPossible", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}], "successes": [],
      "valueOrDefault": null}\
      """;

  static final String TOO_MANY =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "Too many statements are being written; try again later.",
      "metadata": {"code": "tooManyRequests", "traceId": "0af7651916cd43dd8448eb211c80319c"}}], "errors": [{"message": "Too many statements are being written; try again later.",
      "metadata": {"code": "tooManyRequests", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}], "successes": [],
      "valueOrDefault": null}\
      """;

  static final String ANSWER =
      """
      The statement, in the form that `format` asks for, whatever `Accept` says; an attachment with a file name.\
      """;

  static final String TEXT =
      """
      The account, its opening balance, every movement whose booking date lies from `from` to `to`, both included, in the order \
      in which they were posted, each with the balance after it, and the closing balance: opening and movements make closing, \
      exactly, or the answer is not finished. All of it is as of one moment, `createdAt`; a period that is not over may \
      have more movements later. A reversed period, a missing or malformed parameter: 400 `invalidField`. No such account: \
      404 `accountNotFound`. Too many statements at one time: 429 `tooManyRequests` with `Retry-After`.

      The answer is streamed, however long it is, and must be taken within the time that the institution has set (ten \
      minutes). **If something goes wrong on the way, the connection is cut**: the answer then has no proper end, neither of \
      its transfer (`Transfer-Encoding: chunked`) nor of its form.

      Balances are positive on the account's normal side: debit for `settlement` and `safeguarding`, which are assets, credit for all \
      other types.

      - `json`: the Result envelope, with one difference: the statement is written once, so `value` is the whole \
      statement and `valueOrDefault` the same without `movements`, `debitTurnover` and `creditTurnover`.
      - `csv`: RFC 4180 in UTF-8 with a header. The column `record` is `opening`, then `movement` for each one, then `closing`: a file \
      without that last record is not whole. Texts that a spreadsheet would take for a formula have an apostrophe before them.
      - `xlsx`: a sheet with the account and its balances, then sheets of movements with real dates and numbers, up to 1,048,575 in       each. Amounts of more than 15 digits are texts, since a spreadsheet would round them.
      - `pdf`: A4 pages with the institution's name, the account's holder, IBAN and period. More movements than the institution has       set (100,000): 422 `formatNotPossible`.
      - `camt053`: ISO 20022 camt.053.001.08, one `Stmt` with `OPBD`, `CLBD` and the summary of entries. `CdtDbtInd` is the side \
      in our books, of entries and of balances alike: a positive balance is `CRDT`, of an asset `DBIT`. Ids are written without their hyphens, \
      since the standard has 35 characters for them. `EndToEndId` is the payment's `externalId` where that fits. A balance \
      of more than 18 digits, for which the standard has no room: 422 `formatNotPossible`.\
      """;

  private StatementReference() {}
}
