package io.lanekeeper.jobspec.hcl;

import com.fasterxml.jackson.databind.node.IntNode;
import io.lanekeeper.jobspec.hcl.Expression.Constant;
import io.lanekeeper.jobspec.hcl.Expression.Index;
import io.lanekeeper.jobspec.hcl.Expression.Member;
import io.lanekeeper.jobspec.hcl.Expression.Name;
import io.lanekeeper.jobspec.hcl.Expression.Splat;

/** What may follow a value: {@code .name}, {@code [index]} and the splats {@code [*]} and {@code .*}. */
final class Steps {
    private final Cursor cursor;
    private final ExpressionParser expressions;

    Steps(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Expression after(Expression first) {
        Expression result = first;
        int chain = 0;
        while (true) {
            int after = cursor.at;
            cursor.skip();
            if (cursor.peek() == '.' && cursor.peek(1) != '.') {
                result = member(result);
            } else if (cursor.peek() == '[') {
                result = index(result);
            } else {
                cursor.at = after;
                cursor.shallower(chain);
                return result;
            }
            cursor.deeper();
            chain++;
        }
    }

    private Expression member(Expression of) {
        cursor.at++;
        cursor.skip();
        int start = of.span().start();
        if (cursor.take("*")) {
            Expression each = new Name(new Span(start, cursor.at), "*");
            int chain = 0;
            while (cursor.peek() == '.' && cursor.peek(1) != '*') {
                each = member(each);
                cursor.deeper();
                chain++;
            }
            cursor.shallower(chain);
            return new Splat(new Span(start, cursor.at), of, each);
        }
        int from = cursor.at;
        while (cursor.peek() >= '0' && cursor.peek() <= '9' && cursor.at - from < 9) {
            cursor.at++;
        }
        if (cursor.at > from) {
            Span digits = new Span(from, cursor.at);
            int number = Integer.parseInt(digits.of(cursor.text));
            return new Index(new Span(start, cursor.at), of, new Constant(digits, IntNode.valueOf(number)));
        }
        String name = cursor.name();
        if (name.isEmpty()) {
            throw cursor.unexpected("jobspec.failure.name-expected");
        }
        return new Member(new Span(start, cursor.at), of, name);
    }

    private Expression index(Expression of) {
        cursor.at++;
        int start = of.span().start();
        boolean before = cursor.acrossLines(true);
        cursor.skip();
        if (cursor.take("*")) {
            cursor.skip();
            cursor.expect("]", "jobspec.failure.bracket-expected");
            cursor.acrossLines(before);
            Expression each = after(new Name(new Span(start, cursor.at), "*"));
            return new Splat(new Span(start, cursor.at), of, each);
        }
        Expression index = expressions.expression();
        cursor.skip();
        cursor.expect("]", "jobspec.failure.bracket-expected");
        cursor.acrossLines(before);
        return new Index(new Span(start, cursor.at), of, index);
    }
}
