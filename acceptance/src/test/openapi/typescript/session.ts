// The README's first session with the generated client. The argument is the server's address.
import { deepStrictEqual, strictEqual } from "node:assert";
import { randomUUID } from "node:crypto";
import { ClientProfileSystemApi, Configuration, GeneralLedgerSystem1Api, ResponseError, SandboxApi } from "./client";

async function session(basePath: string): Promise<void> {
  const token = await new SandboxApi(new Configuration({ basePath })).postSandboxToken({
    sandboxTokenRequest: { scope: "system" },
  });
  const configuration = new Configuration({ basePath, accessToken: token.accessToken });
  const clients = new ClientProfileSystemApi(configuration);
  const ledger = new GeneralLedgerSystem1Api(configuration);

  const owner = await clients.postInternalClients({
    idempotencyKey: `typescript-client-${randomUUID()}`,
    createClient: {
      type: "individual",
      onboardingId: randomUUID(),
      editorUserId: randomUUID(),
      riskLevel: "low",
      isDefaultCompliant: true,
      phoneNumber: "+37060000000",
      firstName: "Ada",
      lastName: "Lovelace",
      birthDate: new Date("1990-12-10"),
      address: { streetLine1: "Gedimino pr. 1", city: "Vilnius", zip: "01103", country: "LT" },
    },
  });
  const clientId = owner.value.id;
  strictEqual((await clients.getInternalClientsByClientId({ clientId })).value.firstName, "Ada");
  const daily = (await ledger.postAccounts({ openAccount: { clientId, currency: "EUR", name: "Daily" } })).value;
  const savings = (await ledger.postAccounts({ openAccount: { clientId, currency: "EUR", name: "Savings" } })).value;
  const settlement = (
    await ledger.postV2InternalAccounts({
      openAnyAccount: { type: "settlement", currency: "EUR", name: "Bank", metadata: { costCentre: 7 } },
    })
  ).value;
  deepStrictEqual(settlement.metadata, { costCentre: 7 });
  const read = (await ledger.getAccountsByAccountId({ accountId: settlement.id })).value;
  deepStrictEqual(read.metadata, { costCentre: 7 });
  strictEqual(daily.metadata, null);

  const deposit = await ledger.postInternalPayments({
    makePayment: {
      transaction: {
        debitAccountId: settlement.id,
        creditAccountId: daily.id,
        amount: 100,
        currency: "EUR",
        type: "deposit",
      },
    },
  });
  strictEqual(deposit.value.status, "posted");
  const draft = await ledger.postInternalPaymentsDraft({
    idempotencyKey: `rent-${daily.id}`,
    draftPayment: {
      transactions: [{ debitAccountId: daily.id, creditAccountId: savings.id, amount: 30, currency: "EUR" }],
    },
  });
  const paymentId = draft.value.id;
  strictEqual((await ledger.postInternalPaymentsByPaymentIdPend({ paymentId })).value.status, "pending");
  const held = (await ledger.getAccountsByAccountId({ accountId: daily.id })).value;
  deepStrictEqual([held.balance, held.heldAmount, held.availableBalance], [100, 30, 70]);
  strictEqual((await ledger.postInternalPaymentsByPaymentIdPost({ paymentId })).value.status, "posted");

  strictEqual((await ledger.getAccounts({ clientId })).value.items.length, 2);
  const balances = await ledger.postInternalAccountsCalculateBalances({
    calculateBalances: { accountIds: [daily.id, savings.id] },
  });
  deepStrictEqual(balances.value.map((balance) => balance.balance), [70, 30]);
  await ledger.getInternalTreasuryManagementSummary();
  const today = new Date();
  const statement = await ledger.getInternalTransactionsReport({
    accountId: daily.id,
    from: today,
    to: today,
    format: "json",
  });
  strictEqual(statement.value.movements.length, 2);
  await ledger.getAccountsByAccountId({ accountId: randomUUID() }).then(
    () => { throw new Error("An account that does not exist was read."); },
    (refusal) => strictEqual((refusal as ResponseError).response.status, 404),
  );
  console.log("The session is over.");
}

session(process.argv[2]!).catch((failure) => {
  console.error(failure);
  process.exit(1);
});
