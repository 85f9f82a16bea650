package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.ObjectRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requires that an account of type {@code client} names its client. */
record OwnerOfClientAccount() implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode type = value.path("type");
    JsonNode owner = value.get("clientId");
    boolean isClientAccount = type.isString() && type.stringValue().equals("client");
    if (isClientAccount && (owner == null || owner.isNull())) {
      faults.add(Fault.invalidField("clientId", "Is required for an account of type client."));
    }
  }
}
