package io.finlego.ingress.command;

import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.vault.Proofs;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queries of the operations on commands. */
@Configuration(proxyBeanMethods = false)
class CommandShapes {

  static final String READ_OWN_COMMAND = "ReadOwnCommand";

  private static final String PROOF_FORM = "^[A-Za-z0-9_-]*$";
  private static final TextShape PROOF =
      TextShape.between(Proofs.LENGTH, Proofs.LENGTH)
          .as(
              new TextFormat(
                  "proof",
                  PROOF_FORM,
                  Pattern.compile(PROOF_FORM).asMatchPredicate(),
                  "Must be the proof in the `Location` of a 202 answer."));

  @Bean
  QueryShape readOwnCommandQuery() {
    return QueryShape.of(
        READ_OWN_COMMAND,
        ObjectShape.of(
            required("proof", PROOF)
                .describedAs("Take it from `Location`: it tells that the command was yours.")));
  }
}
