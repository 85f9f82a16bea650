package io.finlego.ingress.ledger.statement;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Two receivers of camt.053: the schema, and a library that reads the format. */
final class Camt053 {

  private static final Schema SCHEMA = schema();

  private Camt053() {}

  /**
   * ISO's schema of camt.053.001.08. It is adapted from the schema of camt.052.001.08 in hbci4j,
   * which ISO generated from the same model: the two differ in the names of the report, and a
   * statement must have a balance.
   */
  private static Schema schema() {
    try (InputStream in = Camt053.class.getResourceAsStream("/camt.052.001.08.xsd")) {
      String report = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String statement =
          report
              .replace("camt.052.001.08", "camt.053.001.08")
              .replace("BankToCustomerAccountReportV08", "BankToCustomerStatementV08")
              .replace("BkToCstmrAcctRpt", "BkToCstmrStmt")
              .replace("AccountReport25", "AccountStatement9")
              .replace("name=\"Rpt\"", "name=\"Stmt\"")
              .replace("RptPgntn", "StmtPgntn")
              .replace("AddtlRptInf", "AddtlStmtInf")
              .replace("minOccurs=\"0\" name=\"Bal\"", "minOccurs=\"1\" name=\"Bal\"");
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(statement)));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  static void validate(String document) {
    try {
      SCHEMA.newValidator().validate(new StreamSource(new StringReader(document)));
    } catch (IOException | SAXException e) {
      throw new AssertionError(e.getMessage() + "\n" + document, e);
    }
  }

  static MxCamt05300108 read(String document) {
    return MxCamt05300108.parse(document);
  }

  static String side(CreditDebitCode code) {
    return code == CreditDebitCode.CRDT ? "credit" : "debit";
  }
}
