package io.finlego.ingress.ledger.statement;

/** The texts and examples for statements in the API's reference. */
final class StatementReference {

  static final String FAILURE = "#/components/schemas/Failure";

  static final String NOT_FOUND =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "There is no such account.",
      "metadata": {"code": "accountNotFound", "traceId": "0af7651916cd43dd8448eb211c80319c"}}], "errors": [{"message": \
      "There is no such account.",
      "metadata": {"code": "accountNotFound", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}], \
      "successes": [],
      "valueOrDefault": null}\
      """;

  static final String NOT_POSSIBLE =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "A PDF can have at most 100000 movements, but \
      this period has 250000. Choose another format: the others are not limited.",
      "metadata": {"code": "formatNotPossible", "traceId": "0af7651916cd43dd8448eb211c80319c"}}], "errors": \
      [{"message": "A PDF can have at most 100000 movements, but this period has 250000. Choose another format: the \
      others are not limited.",
      "metadata": {"code": "formatNotPossible", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}], \
      "successes": [],
      "valueOrDefault": null}\
      """;

  static final String TOO_MANY =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "Too many statements are being written; try again \
      later.",
      "metadata": {"code": "tooManyRequests", "traceId": "0af7651916cd43dd8448eb211c80319c"}}], "errors": [{"message": \
      "Too many statements are being written; try again later.",
      "metadata": {"code": "tooManyRequests", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}], \
      "successes": [],
      "valueOrDefault": null}\
      """;

  static final String ANSWER =
      """
      The statement in the requested `format`, regardless of `Accept`, as an attachment with a file name.\
      """;

  static final String TEXT =
      """
      The account, its opening balance, all movements with a booking date from `from` to `to` (both included) in the \
      order of posting, each with the balance after it, and the closing balance. Opening balance and movements add up \
      to the closing balance exactly; otherwise the answer is not completed. Everything is as of one moment, \
      `createdAt`; a period that is not over may get more movements later. A day that has not come has no closing balance, so a \
      statement ends today at the latest, by the institution's booking zone: a later `to` is taken as today, and a `from` \
      after today is 400 `invalidField`. A movement's `description` is the \
      transaction's, or else the payment's. A client who was erased, or whose key was lost, has no name any more, in no format: `holderName` is \
      absent, and the `name` of a counterparty is null. A counterparty whose name cannot be decrypted because a master key is missing is named null too; a holder: \
      503 `profileUnreadable`. A reversed period, a missing or malformed parameter: 400 `invalidField`. An account that does not exist: 404 `accountNotFound`. Too many statements at the \
      same time: 429 `tooManyRequests` with `Retry-After`. The statement of a period that is over is final: it waits until \
      everything posted in the period is committed, at most five seconds; then 503 `unavailable`.

      The answer is streamed, whatever its length, and must be read within the time that the institution has set (ten \
      minutes); a caller that takes nothing of it for ten seconds is cut off. **If something goes wrong on the way, the connection is cut**: then both the transfer \
      (`Transfer-Encoding: chunked`) and the document lack their proper end.

      Balances are positive on the account's normal side: debit for `settlement` and `safeguarding`, which are assets, \
      credit for all \
      other types.

      - `json`: the Result envelope, with one difference: the statement is written once, so `value` is the whole \
      statement and `valueOrDefault` the same without `movements`, `debitTurnover` and `creditTurnover`.
      - `csv`: RFC 4180 in UTF-8 with a header. The column `record` is `opening`, then `movement` for each movement, \
      then `closing`: a file without the closing record is incomplete. In `counterpartyName` and `description`, a text \
      that begins with `'`, `=`, `+`, `-`, `@`, their full-width forms, a tab or a line break has one apostrophe before \
      it, so that no spreadsheet takes it for a formula: take one leading apostrophe away to get the text back. All \
      other columns, `externalId` among them, are as given; a program that shows them in a spreadsheet has to import \
      them as text.
      - `xlsx`: a sheet with the account and its balances, then sheets of movements with real dates and numbers, up to \
      1,048,575 in each. Amounts of more than 15 digits are texts, because a spreadsheet would round them.
      - `pdf`: A4 pages with the institution's name, the account's holder, IBAN and period. More movements than the \
      limit that the institution has set (100,000): 422 `formatNotPossible`. The names of clients and of \
      the institution may be Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Chinese or Japanese; one with \
      other characters, or with a mark that makes no single character with its letter: 422 `formatNotPossible`. In \
      other texts, names of accounts among them, a character that cannot be shown is named by its number, as in \
      `[U+1F600]`.
      - `camt053`: ISO 20022 camt.053.001.08, one `Stmt` with `OPBD`, `CLBD` and the summary of entries. `CdtDbtInd` \
      is the side in our books, for entries and balances alike: a positive balance is `CRDT`, or `DBIT` for an asset; \
      zero is `CRDT`. \
      Ids are written without hyphens, because the standard limits them to 35 characters. `EndToEndId` is the \
      payment's `externalId` if it fits, a UUID without its hyphens; otherwise it is `NOTPROVIDED`, and `AddtlTxInf` has \
      the id. `Stmt/Id` is the same for the same movements of the same period, and another one as soon as there is a \
      further movement; of a period that is over it never changes. A period that begins before the account was opened \
      begins on the day of its opening. The party to a movement is the client who holds the other account, or the \
      institution; the name of an account of the institution is the `Nm` of the account. A description is cut into \
      `Ustrd` of at most 140 characters, after a blank if there is one in the second half. `FrDtTm` and `ToDtTm` have \
      the offset of the institution's booking zone. `Acct/Svcr` has the institution's BIC, if it is set, and its bank code. A `to` after \
      today, or a balance or an amount of more than 18 digits, which the standard does not allow: 422 \
      `formatNotPossible`.\
      """;

  private StatementReference() {}
}
