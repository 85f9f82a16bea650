"""The README's first session with the generated client. The argument is the server's address."""
import sys
import uuid
from datetime import date, datetime, timezone

import openapi_client as api

URL = sys.argv[1]


def require(actual, expected):
    if actual != expected:
        raise AssertionError(f"Expected {expected!r}, but was {actual!r}")


with api.ApiClient(api.Configuration(host=URL)) as anybody:
    token = api.SandboxApi(anybody).post_sandbox_token(api.SandboxTokenRequest(scope="system")).access_token

with api.ApiClient(api.Configuration(host=URL, access_token=token)) as system:
    clients = api.ClientProfileSystemApi(system)
    ledger = api.GeneralLedgerSystem1Api(system)

    ada = api.Individual(
        type="individual", onboardingId=uuid.uuid4(), editorUserId=uuid.uuid4(), riskLevel="low",
        isDefaultCompliant=True, phoneNumber="+37060000000", firstName="Ada", lastName="Lovelace",
        birthDate=date(1990, 12, 10),
        address={"streetLine1": "Gedimino pr. 1", "city": "Vilnius", "zip": "01103", "country": "LT"})
    client_id = clients.post_internal_clients(api.CreateClient(ada), idempotency_key=f"python-client-{uuid.uuid4()}").value.id
    require(clients.get_internal_clients_by_client_id(client_id).value.first_name, "Ada")
    daily = ledger.post_accounts(api.OpenAccount(clientId=client_id, currency="EUR", name="Daily")).value
    savings = ledger.post_accounts(api.OpenAccount(clientId=client_id, currency="EUR", name="Savings")).value
    settlement = ledger.post_v2_internal_accounts(
        api.OpenAnyAccount(type="settlement", currency="EUR", name="Bank", metadata={"costCentre": 7})).value
    require(settlement.metadata, {"costCentre": 7})
    require(ledger.get_accounts_by_account_id(str(settlement.id)).value.metadata, {"costCentre": 7})
    require((daily.metadata, daily.closed_at), (None, None))

    deposit = ledger.post_internal_payments(api.MakePayment(transaction={
        "debitAccountId": str(settlement.id), "creditAccountId": str(daily.id), "amount": 100, "currency": "EUR",
        "type": "deposit"})).value
    require(deposit.status, "posted")
    draft = ledger.post_internal_payments_draft(api.DraftPayment(transactions=[{
        "debitAccountId": str(daily.id), "creditAccountId": str(savings.id), "amount": 30, "currency": "EUR"}]),
        idempotency_key=f"rent-{daily.id}").value
    require(ledger.post_internal_payments_by_payment_id_pend(draft.id).value.status, "pending")
    held = ledger.get_accounts_by_account_id(daily.iban).value
    require((held.balance, held.held_amount, held.available_balance), (100, 30, 70))
    require(ledger.post_internal_payments_by_payment_id_post(draft.id).value.status, "posted")

    require(len(ledger.get_accounts(client_id=str(client_id)).value.items), 2)
    balances = ledger.post_internal_accounts_calculate_balances(api.CalculateBalances(accountIds=[daily.id, savings.id])).value
    require([balance.balance for balance in balances], [70, 30])
    ledger.get_internal_treasury_management_summary()
    today = datetime.now(timezone.utc).date()
    statement = ledger.get_internal_transactions_report(daily.id, today, today, format="json")
    require(len(statement.value.movements), 2)
    try:
        ledger.get_accounts_by_account_id(str(uuid.uuid4()))
        raise AssertionError("An account that does not exist was read.")
    except api.exceptions.NotFoundException:
        pass
print("The session is over.")
