package org.jigeum.acceptance.probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jboss.modules.Module;
import org.jboss.modules.ModuleLoadException;

/** Runs in the server: answers which of the classes named, one a line, the class loader of a deployment can load. */
@WebServlet("/classes")
public class ClassProbe extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ClassLoader loader = loaderOf(request.getParameter("deployment"));
        List<String> loadable = request.getReader()
                .lines()
                .filter(name -> isLoadable(name, loader))
                .toList();
        response.setContentType("text/plain");
        response.getWriter().print(String.join("\n", loadable));
    }

    private static ClassLoader loaderOf(String deployment) throws ServletException {
        try {
            return Module.forClass(ClassProbe.class)
                    .getModuleLoader()
                    .loadModule("deployment." + deployment)
                    .getClassLoader();
        } catch (ModuleLoadException e) {
            throw new ServletException(e);
        }
    }

    private static boolean isLoadable(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader).getName().equals(name);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
