package io.finlego.ingress.ledger.otp;

import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.ingress.http.shape.WordShape;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies of the operations on one-time codes. */
@Configuration(proxyBeanMethods = false)
class OtpShapes {

  static final String SEND_CODE = "SendCode";
  static final String VERIFY_CODE = "VerifyCode";

  private static final int CODE_LENGTH = 6;
  private static final String DIGITS_PATTERN = "^[0-9]*$";
  private static final TextFormat CODE_FORMAT =
      new TextFormat(
          "digits",
          DIGITS_PATTERN,
          Pattern.compile(DIGITS_PATTERN).asMatchPredicate(),
          "Must be six digits.");

  @Bean
  RequestShape sendCodeShape() {
    return RequestShape.required(
        SEND_CODE,
        ObjectShape.of(
            required("operation", WordShape.of("closeAccount"))
                .describedAs("The operation that the client confirms."),
            required("accountId", new UuidShape())));
  }

  @Bean
  RequestShape verifyCodeShape() {
    return RequestShape.required(
        VERIFY_CODE,
        ObjectShape.of(
            required("otpId", new UuidShape()),
            required("code", TextShape.between(CODE_LENGTH, CODE_LENGTH).as(CODE_FORMAT))
                .describedAs("The code that the client received: six digits.")));
  }
}
