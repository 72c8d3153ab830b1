package org.jigeum.acceptance.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * A deposit account.
 *
 * @param number twelve digits
 */
public record Account(String number, Customer owner, Product product) {

    /** The path of the account in the accounting module. */
    public String path() {
        return "/accounting/accounts/" + number;
    }

    /** The path of the account in the interest module. */
    public String interestPath() {
        return "/interest/accounts/" + number;
    }

    public Answer show() {
        return owner.caller().get(path()).expect(200);
    }

    public long balance() {
        return show().won("balance");
    }

    /** The passbook, newest entry first, as far as one page goes. */
    public List<JsonNode> entries() {
        return owner.caller().get(path() + "/entries?limit=500").expect(200).items();
    }

    /** The claims, newest first. */
    public List<JsonNode> claims() {
        return owner.caller()
                .get(interestPath() + "/claims?limit=500")
                .expect(200)
                .items();
    }

    public Answer quote() {
        return owner.caller().get(interestPath() + "/quote");
    }

    /** What the unpaid days have earned, not rounded to the won, from the trace of the quote. */
    public BigDecimal unpaidInterest() {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode stretch : quote().expect(200).json().path("trace")) {
            sum = sum.add(new BigDecimal(stretch.path("exact").textValue()));
        }
        return sum;
    }

    public Answer claim() {
        return claim(Caller.newKey());
    }

    public Answer claim(String key) {
        return owner.caller()
                .request("POST", interestPath() + "/claims")
                .key(key)
                .send();
    }

    @Override
    public String toString() {
        return number;
    }
}
