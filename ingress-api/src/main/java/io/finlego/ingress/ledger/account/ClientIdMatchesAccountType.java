package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.ObjectRule;
import io.finlego.ingress.http.shape.Schemas;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requires a client's id for an account of the type client, and refuses it for all other types. */
record ClientIdMatchesAccountType() implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode type = value.path("type");
    JsonNode clientId = value.get("clientId");
    boolean isClientAccount = type.isString() && type.stringValue().equals("client");
    boolean hasClient = clientId != null && !clientId.isNull();
    if (isClientAccount && !hasClient) {
      faults.add(Fault.invalidField("clientId", "Is required for an account of type client."));
    }
    if (type.isString() && !isClientAccount && hasClient) {
      faults.add(
          Fault.invalidField(
              "clientId", "Only an account of type client has a client; leave it out."));
    }
  }

  @Override
  public void describe(Schema<?> schema) {
    Schemas.require(
        schema,
        Schemas.with("type", Schemas.words(List.of("client"))).required(List.of("type")),
        Schemas.with("clientId", Schemas.of("string")).required(List.of("clientId")),
        Schemas.with("clientId", Schemas.of("null")));
  }
}
