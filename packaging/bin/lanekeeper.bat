@echo off
rem Starts Lanekeeper with the Java runtime beside it; any other Java on this machine is left alone.
rem LANEKEEPER_OPTS holds more options for Java, separated by blanks.
setlocal
set "home=%~dp0.."
"%home%\runtime\bin\java.exe" "@%home%\lib\java.options" --module-path "%home%\lib\javafx" --class-path "%home%\lib\*" %LANEKEEPER_OPTS% io.lanekeeper.Launcher %*
exit /b %ERRORLEVEL%
