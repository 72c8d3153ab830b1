package org.jigeum.operator;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

@Command(name = "watch", description = "Watches a run of regular interest until it has ended, and reports.")
final class WatchCommand implements Callable<Integer> {

    @ParentCommand
    private OperatorCommand operator;

    @Parameters(paramLabel = "<runId>", converter = RunId.class, description = "As regular-interest printed it.")
    private String runId;

    @Override
    public Integer call() throws InterruptedException {
        return new WatchRun(operator.bank(), operator.surroundings())
                .watch(runId)
                .code();
    }

    static final class RunId implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                return Run.requireId(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
